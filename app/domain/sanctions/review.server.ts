import { and, eq, inArray, ne } from 'drizzle-orm'
import type { Tx } from '#db/open.server'
import { sanctions } from '#db/schema/sanctions'
import type { Capability } from '#kernel/actor'
import type { Ctx } from '#kernel/context.server'
import { record } from '#kernel/record.server'
import { Refused } from '#kernel/refused'
import { sanctionEvents } from './events.server.ts'
import { endAfter, holds, isMilder, ladder, type SanctionKind, sanctionMachine } from './model.ts'

type Row = typeof sanctions.$inferSelect

/** Lets the sanctions of a decision rest while its appeal is overdue; a ban does not rest. Says which. */
export function staySanctionsOf(tx: Tx, ctx: Ctx, decisionId: string): Promise<string[]> {
  const resting = and(eq(sanctions.decisionId, decisionId), inArray(sanctions.state, ['active', 'scheduled']), ne(sanctions.kind, 'ban'))
  return each(tx, resting, async (row) => {
    const active = row.state === 'scheduled' ? sanctionMachine.next(row.state, 'start') : row.state
    await move(tx, row, sanctionMachine.next(active, 'stay'))
    await record(tx, ctx, sanctionEvents.stayed, row.id, told(row))
  })
}

/** What rested holds again, until the end that it had. */
export function resumeSanctionsOf(tx: Tx, ctx: Ctx, decisionId: string): Promise<string[]> {
  return each(tx, and(eq(sanctions.decisionId, decisionId), eq(sanctions.state, 'stayed')), async (row) => {
    await move(tx, row, sanctionMachine.next(row.state, 'resume'))
    await record(tx, ctx, sanctionEvents.resumed, row.id, told(row))
  })
}

export type Milder = { kind: SanctionKind; days?: number; capabilities?: readonly Capability[] }

/** Puts something milder in the place of a sanction, counted from its own start; says what it was and what it is. Refuses (422) what would be harsher in anything. */
export async function softenSanction(tx: Tx, ctx: Ctx, sanctionId: string, { kind, days, capabilities = [] }: Milder) {
  const [before] = await tx.select().from(sanctions).where(eq(sanctions.id, sanctionId))
  if (!before || !holds(before, ctx.now))
    throw new Refused('conflict', 'This sanction does not hold any more, so there is nothing to change.')
  const { points, pointsDays, withholds } = ladder[kind]
  if (ladder[kind].days !== null && days === undefined) throw new Refused('bad-input', 'Say for how many days, counted from its start.')
  if (withholds === null && capabilities.length === 0) throw new Refused('bad-input', 'Choose what the limit takes away.')

  const after = { kind, capabilities: [...(withholds ?? capabilities)], endsAt: endAfter(kind, before.startsAt, days ?? null) }
  if (!isMilder(after, before)) throw new Refused('bad-input', 'An appeal never makes it worse. Choose less than the sanction takes now.')
  const active = before.state === 'stayed' ? sanctionMachine.next(before.state, 'resume') : before.state
  await tx
    .update(sanctions)
    .set({
      ...after,
      state: active,
      points,
      pointsExpireAt: points > 0 ? new Date(before.startsAt.getTime() + pointsDays * 86_400_000) : null,
    })
    .where(eq(sanctions.id, sanctionId))
  await record(tx, ctx, sanctionEvents.softened, sanctionId, { ...told({ ...before, kind }), endsAt: after.endsAt?.toISOString() ?? null })
  return { before, after: { ...before, ...after } }
}

async function each(tx: Tx, which: ReturnType<typeof and>, work: (row: Row) => Promise<void>): Promise<string[]> {
  const rows = await tx.select().from(sanctions).where(which)
  for (const row of rows) await work(row)
  return rows.map(({ id }) => id)
}

const move = (tx: Tx, { id, state: from }: Row, state: Row['state']) =>
  tx
    .update(sanctions)
    .set({ state })
    .where(and(eq(sanctions.id, id), eq(sanctions.state, from)))

const told = ({ personId, kind, decisionId }: Pick<Row, 'personId' | 'kind' | 'decisionId'>) => ({ personId, kind, decisionId })
