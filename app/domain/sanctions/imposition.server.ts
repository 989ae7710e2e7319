import { and, eq, isNull, ne } from 'drizzle-orm'
import type { Tx } from '#db/open.server'
import { sanctions, strikes } from '#db/schema/sanctions'
import { requireAnotherAdmin } from '#domain/accounts'
import type { Capability } from '#kernel/actor'
import type { Ctx } from '#kernel/context.server'
import { requireFreshFactor } from '#kernel/fresh-factor.server'
import { newId } from '#kernel/ids.server'
import { record } from '#kernel/record.server'
import { Refused } from '#kernel/refused'
import { sanctionEvents } from './events.server.ts'
import { datesFault, ladder, type SanctionKind, sanctionMachine } from './model.ts'

/** What was judged, in the revision that was judged. */
export type Incident = { type: string; id: string; revision: string }

export type Imposition = {
  decisionId: string
  personId: string
  kind: SanctionKind
  /** What a limit takes away; the other kinds know it themselves. */
  capabilities?: readonly Capability[]
  startsAt: Date
  endsAt: Date | null
  clauses: readonly string[]
  subject: Incident
}

/** Puts a sanction on a person, in the transaction of the decision that says so. It holds from their very next request on. */
export async function imposeSanction(tx: Tx, ctx: Ctx, given: Imposition): Promise<{ id: string }> {
  const { decisionId, personId, kind, startsAt, endsAt, clauses, subject } = given
  if (ctx.actor.id === personId) throw new Refused('forbidden', 'Not allowed: nobody sanctions themself.')
  const fault = datesFault(kind, { startsAt, endsAt, now: ctx.now })
  if (fault) throw new Refused('bad-input', fault)
  if (clauses.length === 0) throw new Refused('bad-input', 'Cite at least one clause.')
  if (kind === 'suspension' || kind === 'ban') {
    requireFreshFactor(ctx)
    await requireAnotherAdmin(tx, ctx, personId, 'This is the last admin who can act. Make another one first.')
  }
  await strike(tx, ctx, given)

  const id = newId('san')
  const { points, pointsDays } = ladder[kind]
  await tx.insert(sanctions).values({
    id,
    personId,
    decisionId,
    kind,
    state: courseFrom(startsAt, ctx.now),
    capabilities: withheldBy(given),
    clauses: [...clauses],
    subjectType: subject.type,
    subjectId: subject.id,
    subjectRevision: subject.revision,
    startsAt,
    endsAt,
    points,
    pointsExpireAt: points > 0 ? new Date(startsAt.getTime() + pointsDays * 86_400_000) : null,
    imposedAt: ctx.now,
    imposedBy: ctx.actor.id,
  })
  await record(tx, ctx, sanctionEvents.imposed, id, {
    personId,
    kind,
    decisionId,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt?.toISOString() ?? null,
    points,
  })
  return { id }
}

function courseFrom(startsAt: Date, now: Date) {
  const scheduled = sanctionMachine.next('proposed', 'schedule')
  return startsAt.getTime() > now.getTime() ? scheduled : sanctionMachine.next(scheduled, 'start')
}

function withheldBy({ kind, capabilities = [] }: Imposition): Capability[] {
  const fixed = ladder[kind].withholds
  if (fixed && capabilities.length > 0) throw new Refused('bad-input', `${ladder[kind].name}: it is fixed what this takes away.`)
  if (!fixed && capabilities.length === 0) throw new Refused('bad-input', 'Choose what the limit takes away.')
  return [...new Set(fixed ?? capabilities)]
}

/** Holds each clause against the person once. The unique index refuses the same incident under another decision. */
async function strike(tx: Tx, ctx: Ctx, { decisionId, personId, clauses, subject }: Imposition): Promise<void> {
  const before = await tx
    .select({ clause: strikes.clause })
    .from(strikes)
    .where(
      and(
        eq(strikes.decisionId, decisionId),
        eq(strikes.personId, personId),
        eq(strikes.subjectType, subject.type),
        eq(strikes.subjectId, subject.id),
        eq(strikes.subjectRevision, subject.revision),
        isNull(strikes.voidedAt),
      ),
    )
  const fresh = [...new Set(clauses)].filter((clause) => !before.some((row) => row.clause === clause))
  if (fresh.length === 0) return

  const rows = fresh.map((clause) => ({
    id: newId('stk'),
    personId,
    decisionId,
    subjectType: subject.type,
    subjectId: subject.id,
    subjectRevision: subject.revision,
    clause,
    at: ctx.now,
  }))
  const held = await tx.insert(strikes).values(rows).onConflictDoNothing().returning({ id: strikes.id })
  if (held.length < rows.length)
    throw new Refused('conflict', 'This person was sanctioned for this already, under the same clause. One incident is punished once.')
}

/** Undoes every sanction of a decision: they hold no longer, their points are void, and the incident counts as unpunished. */
export async function reverseSanctionsOf(tx: Tx, ctx: Ctx, decisionId: string): Promise<{ id: string; personId: string }[]> {
  const rows = await tx
    .select({ id: sanctions.id, state: sanctions.state, personId: sanctions.personId, kind: sanctions.kind })
    .from(sanctions)
    .where(and(eq(sanctions.decisionId, decisionId), ne(sanctions.state, 'reversed')))
  for (const { id, state, personId, kind } of rows) {
    await tx
      .update(sanctions)
      .set({ state: sanctionMachine.next(state, 'reverse'), endedAt: ctx.now })
      .where(eq(sanctions.id, id))
    await record(tx, ctx, sanctionEvents.reversed, id, { personId, kind, decisionId })
  }
  await tx
    .update(strikes)
    .set({ voidedAt: ctx.now })
    .where(and(eq(strikes.decisionId, decisionId), isNull(strikes.voidedAt)))
  return rows.map(({ id, personId }) => ({ id, personId }))
}
