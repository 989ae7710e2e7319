import { listPlaces, listStandings } from '#domain/grading'
import { getVersion, showProgramme } from '#domain/programmes'
import type { ProgrammeContents } from '#domain/programmes/model'
import { listMendable } from '#domain/repairs'
import { markdownTree } from '#kernel/markdown.server'
import type { Visit } from './visit.server.ts'

/** The page of a programme, its long texts as trees. The words of a covered question are in it only once they are asked for. */
export async function programmePage({ ctx, param, url }: Visit) {
  const programme = await showProgramme(ctx, param('slug'))
  const shown = url.searchParams.get('show')
  const mendable = await listMendable(
    ctx,
    'question',
    programme.questions.map(({ id }) => id),
  )
  const questions = programme.questions.map((one) => ({
    ...one,
    ...(one.isCovered && one.id !== shown ? { question: null, answer: null } : {}),
    mending: mendable.get(one.id) ?? null,
  }))
  const ranked = { places: await listPlaces(ctx, programme.slug), standings: await listStandings(ctx, programme.slug) }
  return { ...programme, questions, ...ranked, words: treesOf(programme.contents), now: ctx.now }
}

/** One version of a programme, whole, against the one that is asked for. */
export async function versionPage({ ctx, param, url }: Visit) {
  const from = url.searchParams.get('from')
  const version = await getVersion(ctx.store.read, ctx.actor, param('slug'), Number(param('number')), from)
  return { ...version, words: treesOf(version.contents) }
}

const treesOf = ({ inScope, outOfScope, rules, safeHarbour, eligibility }: ProgrammeContents) => ({
  inScope: markdownTree(inScope),
  outOfScope: markdownTree(outOfScope),
  rules: markdownTree(rules),
  safeHarbour: markdownTree(safeHarbour),
  eligibility: markdownTree(eligibility),
})
