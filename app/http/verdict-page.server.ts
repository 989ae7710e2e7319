import { listReadyAnswers } from '#domain/answers'
import { answerUses } from '#domain/answers/model'
import { getDeskReport, renewLease } from '#domain/triage'
import { verdicts } from '#domain/triage/model'
import type { Visit } from './visit.server.ts'

/** What the form of a verdict shows: the report, which verdict, and the kept texts for it with the report's facts put in. Keeps the claim. */
export async function getVerdictForm({ ctx, param, url }: Visit) {
  const id = param('reportId')
  await renewLease(ctx, id)
  const report = await getDeskReport(ctx, id, url.searchParams.get('show') === 'text')
  const as = verdicts.find((one) => one === url.searchParams.get('as')) ?? 'accept'
  const issue = url.searchParams.get('issue')
  const use = answerUses.find((one) => one === as)
  const facts = { reporter: report.author, title: report.title, system: report.systemName, issue, moderator: ctx.actor.handle }
  return { report, as, issue, answers: use ? await listReadyAnswers(ctx, use, facts) : [], now: ctx.now }
}
