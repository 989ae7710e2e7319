import { showProgramme } from '#domain/programmes'
import { markdownTree } from '#kernel/markdown.server'
import type { Visit } from './visit.server.ts'

/** The page of a programme, its long texts as trees. */
export async function programmePage({ ctx, param }: Visit) {
  const programme = await showProgramme(ctx, param('slug'))
  const { inScope, outOfScope, rules, safeHarbour, eligibility } = programme.contents
  return {
    ...programme,
    words: {
      inScope: markdownTree(inScope),
      outOfScope: markdownTree(outOfScope),
      rules: markdownTree(rules),
      safeHarbour: markdownTree(safeHarbour),
      eligibility: markdownTree(eligibility),
    },
    now: ctx.now,
  }
}
