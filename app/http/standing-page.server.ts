import { listMyAppeals } from '#domain/appeals'
import { isOpenAppeal } from '#domain/appeals/model'
import { listRepairWays } from '#domain/repairs'
import { getStanding, getStatement } from '#domain/sanctions'
import type { Visit } from './visit.server.ts'

type Appeals = Awaited<ReturnType<typeof listMyAppeals>>
type Of = { subject: 'sanction' | 'decision'; id: string }

/** One's standing with one's appeals, and whether what was decided can still be appealed: what holds now, and what is about content alone. */
export async function showStanding({ ctx }: Visit) {
  const { gravest, aboutContent, ...standing } = await getStanding(ctx)
  const appeals = await listMyAppeals(ctx)
  const mending = await listRepairWays(ctx)
  const way = (of: Of, decision: { decisionId: string; appealUntil: Date | null }) => wayOf(appeals, of, decision, ctx.now)
  return {
    ...standing,
    gravest,
    mending: (gravest && mending.get(gravest.decisionId)) ?? null,
    earlier: standing.earlier.map((row) => ({ ...row, mending: mending.get(row.decisionId) ?? null })),
    alsoCurrent: standing.alsoCurrent.map((row) => ({ ...row, mending: mending.get(row.decisionId) ?? null })),
    aboutContent: aboutContent.map(({ decisionId, appealUntil, ...row }) => ({
      ...row,
      mending: mending.get(decisionId) ?? null,
      appeal: way({ subject: 'decision', id: decisionId }, { decisionId, appealUntil }),
    })),
    handle: ctx.actor.handle,
    appeals,
    appeal: gravest && graded(way({ subject: 'sanction', id: gravest.id }, gravest), [gravest.kind]),
  }
}

/** A statement, with the way to object for whom it is about. */
export async function showStatement({ ctx, param }: Visit) {
  const statement = await getStatement(ctx, param('reference'))
  const { decisionId, sanctions, isOwn } = statement
  const isUndone = sanctions.some(({ state }) => state === 'reversed')
  const appeals = isOwn && !isUndone ? await listMyAppeals(ctx) : []
  const way = isOwn && !isUndone ? wayOf(appeals, { subject: 'decision', id: decisionId }, statement, ctx.now) : null
  const kinds = sanctions.map(({ kind }) => kind)
  const mending = isOwn ? ((await listRepairWays(ctx)).get(decisionId) ?? null) : null
  return { statement, appeal: graded(way, kinds), mending, now: ctx.now }
}

/** Where one objects, or follows the objection; null once it was answered or the time is over. */
function wayOf(appeals: Appeals, of: Of, { decisionId, appealUntil }: { decisionId: string; appealUntil: Date | null }, now: Date) {
  const against = appeals.filter(({ matter }) => matter === decisionId)
  const open = against.find(({ state }) => isOpenAppeal(state))
  const isOver = against.some(({ state }) => ['upheld', 'overturned', 'modified'].includes(state))
  if (!appealUntil || isOver || (!open && appealUntil.getTime() < now.getTime())) return null
  return { of, openId: open?.id ?? null, until: appealUntil }
}

/** A suspension or a ban is answered sooner. */
const graded = (way: ReturnType<typeof wayOf>, kinds: readonly string[]) =>
  way && { ...way, isGrave: kinds.includes('suspension') || kinds.includes('ban') }
