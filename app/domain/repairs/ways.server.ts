import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import { contentMeasures, decisions } from '#db/schema/moderation-decisions'
import { repairs } from '#db/schema/repairs'
import type { Ctx } from '#kernel/context.server'
import { mendableMeasures } from './model.ts'

/** Where mending stands for one decision: it can be begun, a request waits since, or the measure was lifted on. */
export type RepairWay = { decisionId: string; state: 'open' | 'waits' | 'lifted'; at: Date | null }

const listedAtMost = 200

/** The ways of the actor to mend, by decision, for their standing and their statements. */
export async function listRepairWays({ actor, store: { read } }: Ctx): Promise<Map<string, RepairWay>> {
  const personId = actor.id ?? ''
  const open = await read
    .selectDistinct({ id: decisions.id })
    .from(decisions)
    .innerJoin(contentMeasures, and(eq(contentMeasures.decisionId, decisions.id), isNull(contentMeasures.undoneAt)))
    .where(
      and(
        eq(decisions.personId, personId),
        eq(decisions.outcome, 'breach'),
        eq(decisions.state, 'effective'),
        inArray(contentMeasures.kind, [...mendableMeasures]),
      ),
    )
    .limit(listedAtMost)
  const asked = await read
    .select()
    .from(repairs)
    .where(and(eq(repairs.personId, personId), inArray(repairs.state, ['asked', 'lifted'])))
    .orderBy(desc(repairs.askedAt))
    .limit(listedAtMost)
  const ways = new Map<string, RepairWay>(open.map(({ id }) => [id, { decisionId: id, state: 'open', at: null }]))
  for (const { decisionId, state, askedAt, endedAt } of asked)
    ways.set(decisionId, { decisionId, state: state === 'asked' ? 'waits' : 'lifted', at: state === 'asked' ? askedAt : endedAt })
  return ways
}
