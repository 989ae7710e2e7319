import { listReadyAnswers } from '#domain/answers'
import { getCase, previewMany } from '#domain/moderation'
import type { Ctx } from '#kernel/context.server'
import { isFactorFresh } from '#kernel/fresh-factor.server'
import type { Visit } from './visit.server.ts'

/** What the form of a decision shows: the case, and the kept texts with its rule put in. Who decides is put into none: they go to the person concerned. */
export async function showDecision({ ctx, param }: Visit) {
  const shown = await getCase(ctx, param('caseId'), false)
  return { shown, answers: await keptFor(ctx, shown), asksForCode: !isFactorFresh(ctx) }
}

/** The same for several cases at once. */
export async function showBulk(ctx: Ctx, ids: readonly string[]) {
  const preview = await previewMany(ctx, ids)
  const [first] = preview.cases
  const answers = first ? await keptFor(ctx, { ...preview, clause: first.clause }) : []
  return { ...preview, answers, asksForCode: !isFactorFresh(ctx) }
}

type Cited = { clause: string; clauses: readonly { code: string; title: string }[] }
const keptFor = (ctx: Ctx, { clause, clauses }: Cited) =>
  listReadyAnswers(ctx, 'decision', { rule: `${clauses.find(({ code }) => code === clause)?.title ?? 'the rule'} (${clause})` })
