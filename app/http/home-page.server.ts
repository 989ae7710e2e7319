import { countedAtMost, countOpenIssues, listIssues } from '#domain/issues'
import { policiesInForce } from '#domain/policies'
import { listForHome } from '#domain/systems'
import type { Ctx } from '#kernel/context.server'

const newest = 4
const day = 86_400_000

/** The first page: four numbers with their meaning, where the systems stand, the newest issues, the two rules. */
export async function showHome(ctx: Ctx) {
  const { read } = ctx.store
  const levels = await listForHome(read)
  const counts = await countOpenIssues(read, ctx.now)
  const { items } = await listIssues(ctx, {}, null)
  return {
    numbers: numbersOf(
      counts,
      levels.reduce((sum, { count }) => sum + count, 0),
    ),
    levels,
    openCount: counts.openIssues,
    issues: items.slice(0, newest).map(({ systemName, systemSlug, finding, publishedAt, notifiedAt, answeredAt, ...row }) => ({
      ...row,
      finding: finding ?? undefined,
      publishedAt: publishedAt ?? ctx.now,
      system: { slug: systemSlug, name: systemName },
      silence: silence(notifiedAt, answeredAt, ctx.now),
    })),
    policies: (await policiesInForce(read, ctx.now)).map(({ policy, title, summary, version, effectiveAt }) => ({
      slug: policy,
      title,
      summary,
      version,
      inForceSince: effectiveAt ?? ctx.now,
    })),
  }
}

function numbersOf(
  { openIssues, systemsWithOpenIssues, medianDaysToAnswer, unanswered30 }: Awaited<ReturnType<typeof countOpenIssues>>,
  systems: number,
) {
  return [
    { label: 'Open issues', value: upTo(openIssues), note: `on ${upTo(systemsWithOpenIssues)} of ${systems} systems` },
    {
      label: 'First answer from an owner',
      value: medianDaysToAnswer === null ? 'None yet' : days(Math.round(medianDaysToAnswer)),
      note: medianDaysToAnswer === null ? 'no owner has answered yet' : 'half of those who answered took longer',
    },
    { label: 'No answer after 30 days', value: upTo(unanswered30), note: 'marked beside each issue' },
    { label: 'Systems in the catalogue', value: String(systems), note: 'each with its place on the gradient' },
  ]
}

const upTo = (count: number) => (count > countedAtMost ? `${countedAtMost.toLocaleString('en')}+` : String(count))
const days = (count: number) => (count === 1 ? '1 day' : `${count} days`)

function silence(notifiedAt: Date | null, answeredAt: Date | null, now: Date): string | undefined {
  if (!notifiedAt || answeredAt) return undefined
  const waited = Math.floor((now.getTime() - notifiedAt.getTime()) / day)
  return waited >= 30 ? `No answer for ${waited} days` : undefined
}
