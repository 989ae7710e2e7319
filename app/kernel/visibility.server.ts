import { and, eq, gt, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import { contentMeasures } from '#db/schema/moderation-decisions'
import { Refused } from './refused.ts'

type Measure = Pick<typeof contentMeasures.$inferSelect, 'kind' | 'hazard' | 'topic' | 'clause'>
type Kind = Measure['kind']
type SubjectType = (typeof contentMeasures.$inferSelect)['subjectType']
type Column = { getSQL(): SQL }

/** How a thing is shown: by the gravest measure that stands on it, and under the newest label. */
export type Mark = {
  state: 'visible' | 'warned' | 'limited' | 'hidden' | 'removed' | 'quarantined'
  hazard: Measure['hazard']
  topic: string | null
  clause: string | null
}

export const unmarked: Mark = { state: 'visible', hazard: null, topic: null, clause: null }

const stateOf = {
  relabel: 'visible',
  warn: 'warned',
  limit_reach: 'limited',
  hide: 'hidden',
  remove: 'removed',
  quarantine: 'quarantined',
} as const satisfies Record<Kind, Mark['state']>
const order = Object.keys(stateOf) as Kind[]

/** The oldest measure first. Pure. */
export function markOf(measures: readonly Measure[]): Mark {
  const gravest = measures.reduce<Measure | null>(
    (top, one) => (top && order.indexOf(top.kind) > order.indexOf(one.kind) ? top : one),
    null,
  )
  if (!gravest) return unmarked
  const labelled = measures.findLast(({ hazard, topic }) => hazard !== null || topic !== null)
  return { state: stateOf[gravest.kind], hazard: labelled?.hazard ?? null, topic: labelled?.topic ?? null, clause: gravest.clause }
}

/** What stands at an instant: a measure whose time is over holds no longer, whether or not a job has tidied it. */
const standsAt = (now: Date) => and(isNull(contentMeasures.undoneAt), or(isNull(contentMeasures.until), gt(contentMeasures.until, now)))

export async function marksOn(db: Db, type: SubjectType, ids: string[], now: Date): Promise<Map<string, Mark>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select()
    .from(contentMeasures)
    .where(and(eq(contentMeasures.subjectType, type), inArray(contentMeasures.subjectId, ids), standsAt(now)))
    .orderBy(contentMeasures.appliedAt, contentMeasures.id)
    .limit(1000)
  return new Map([...new Set(ids)].map((id) => [id, markOf(rows.filter(({ subjectId }) => subjectId === id))]))
}

export const markOn = async (db: Db, type: SubjectType, id: string, now: Date): Promise<Mark> =>
  (await marksOn(db, type, [id], now)).get(id) ?? unmarked

/** As a condition on a row: none of these measures stands on it. Only a limit ever ends by itself, so the others need no instant. */
export function free(type: SubjectType, id: Column, kinds: readonly Kind[], now?: Date): SQL {
  const ends = now ? sql` and (${contentMeasures.until} is null or ${gt(contentMeasures.until, now)})` : sql``
  return sql`not exists (select 1 from ${contentMeasures} where ${contentMeasures.subjectId} = ${id} and ${contentMeasures.subjectType} = ${type}
    and ${contentMeasures.undoneAt} is null and ${inArray(contentMeasures.kind, [...kinds])}${ends})`
}

/** What the public does not see at all. */
export const takenDown = ['hide', 'remove', 'quarantine'] as const
/** What stands in no list. */
export const unlisted = ['limit_reach', 'hide', 'remove', 'quarantine'] as const

/** Refuses (410) what is sealed, to everybody, and what is removed, with its rule, to all but insiders. Neither ends by itself. */
export async function requireThere(db: Db, type: SubjectType, id: string, given: { what: string; isInsider: boolean }): Promise<void> {
  const [worst] = await db
    .select({ kind: contentMeasures.kind, clause: contentMeasures.clause })
    .from(contentMeasures)
    .where(
      and(
        eq(contentMeasures.subjectId, id),
        eq(contentMeasures.subjectType, type),
        isNull(contentMeasures.undoneAt),
        inArray(contentMeasures.kind, given.isInsider ? ['quarantine'] : ['quarantine', 'remove']),
      ),
    )
    .orderBy(contentMeasures.kind)
    .limit(1)
  if (worst?.kind === 'quarantine')
    throw new Refused('gone', `${given.what} is sealed while a suspicion is looked into. Nobody sees it meanwhile.`)
  if (worst) throw new Refused('gone', `${given.what} was removed by a moderator: it broke the rule ${worst.clause}.`)
}

/** Shown only after a click. Where nothing is listed, to limit a thing is to cover it. */
export const isCoveredBy = ({ state }: Mark) => state !== 'visible'
