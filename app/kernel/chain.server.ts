import { asc, desc, eq, gt, inArray, sql } from 'drizzle-orm'
import type { Db, Store } from '#db/open.server'
import { eventDetails, eventSeals, events, unsealedEvents } from '#db/schema/events'
import { sha256 } from './ids.server.ts'
import { hashDetails } from './record.server.ts'

const tag = 'counterweight-event-1'
const sealedAtOnce = 500
/** Enough that a batch costs more than its query, few enough that a page waits for one only some milliseconds. */
const verifiedAtOnce = 1000
export const firstHash = '0'.repeat(64)

type Row = typeof events.$inferSelect

/** hash = SHA-256(tag ‖ number ‖ previous hash ‖ canonical row); the row holds only the hash of its details. */
export function sealHash(number: number, previousHash: string, row: Row): string {
  return sha256(`${tag}\n${number}\n${previousHash}\n${canonicalRow(row)}`)
}

/** The row as `canonical` would write it, said out: a million of them are hashed in a row. */
export function canonicalRow({ id, type, subjectType, subjectId, actorKind, actorId, at, detailsHash }: Row): string {
  const json = JSON.stringify
  return (
    `{"actorId":${json(actorId)},"actorKind":${json(actorKind)},"at":"${at.toISOString()}","detailsHash":${json(detailsHash)},` +
    `"id":${json(id)},"subjectId":${json(subjectId)},"subjectType":${json(subjectType)},"type":${json(type)}}`
  )
}

/** Numbers and chains committed events in order, a batch a transaction. Returns how many it sealed. */
export async function sealEvents(store: Store): Promise<number> {
  return store.transact(async (tx) => {
    const waiting = await tx
      .select({ row: events })
      .from(unsealedEvents)
      .innerJoin(events, eq(events.id, unsealedEvents.eventId))
      .orderBy(asc(unsealedEvents.at), asc(unsealedEvents.eventId))
      .limit(sealedAtOnce)
    if (waiting.length === 0) return 0

    let { number, hash } = await chainHead(tx)
    const seals = waiting.map(({ row }) => {
      const previousHash = hash
      number += 1
      hash = sealHash(number, previousHash, row)
      return { number, eventId: row.id, previousHash, hash }
    })
    await tx.insert(eventSeals).values(seals)
    await tx.delete(unsealedEvents).where(
      inArray(
        unsealedEvents.eventId,
        seals.map(({ eventId }) => eventId),
      ),
    )
    return seals.length
  })
}

export async function hasUnsealed(db: Db): Promise<boolean> {
  const waiting = await db.select({ id: unsealedEvents.eventId }).from(unsealedEvents).limit(1)
  return waiting.length > 0
}

export async function chainHead(db: Db): Promise<{ number: number; hash: string }> {
  const [head] = await db.select().from(eventSeals).orderBy(desc(eventSeals.number)).limit(1)
  return head ?? { number: 0, hash: firstHash }
}

export type ChainReport = { isWhole: boolean; count: number; head: string; firstBad: number | null; reason: string | null }

type Head = { number: number; hash: string }
/** Looks at each head as the chain grows: what is wrong with it, if anything; and, with null, at the end of the chain. */
export type Witness = { at: (head: Head) => Fault | null; end: (head: Head) => Fault | null; batch?: (head: Head) => Promise<void> }
export type Fault = { firstBad: number; reason: string }

/** Recomputes the whole chain and every hash of details that still stand; names the first number that is wrong. */
export async function verifyChain(db: Db, witness?: Witness): Promise<ChainReport> {
  let head: Head = { number: 0, hash: firstHash }
  const ends = (fault: Fault | null): ChainReport => ({
    isWhole: fault === null,
    count: head.number,
    head: head.hash,
    firstBad: fault?.firstBad ?? null,
    reason: fault?.reason ?? null,
  })
  for (;;) {
    const rows = await nextSealed(db, head.number)
    if (rows.length === 0) return ends(witness?.end(head) ?? null)

    for (const { seal, event, details } of rows) {
      const reason = faultOf(head, seal, event, details)
      if (reason) return ends({ firstBad: head.number + 1, reason })
      head = seal
      const fault = witness?.at(head)
      if (fault) return ends(fault)
    }
    await witness?.batch?.(head)
  }
}

function nextSealed(db: Db, after: number) {
  return db
    .select({ seal: eventSeals, event: events, details: eventDetails })
    .from(eventSeals)
    .leftJoin(events, eq(events.id, eventSeals.eventId))
    .leftJoin(eventDetails, eq(eventDetails.eventId, eventSeals.eventId))
    .where(gt(eventSeals.number, after))
    .orderBy(asc(eventSeals.number))
    .limit(verifiedAtOnce)
}

/** Events that stand neither in the chain nor in the queue of the sealer: somebody wrote them past it. */
export async function countUnchained(db: Db): Promise<number> {
  const [row] = await db
    .select({
      count: sql<number>`(select count(*) from ${events}) - (select count(*) from ${eventSeals}) - (select count(*) from ${unsealedEvents})`,
    })
    .from(sql`(select 1) as once`)
  return Number(row?.count ?? 0)
}

function faultOf(
  head: { number: number; hash: string },
  seal: typeof eventSeals.$inferSelect,
  event: Row | null,
  details: typeof eventDetails.$inferSelect | null,
): string | null {
  if (seal.number !== head.number + 1) return 'a row is missing'
  if (seal.previousHash !== head.hash) return 'it does not follow the row before it'
  if (!event) return 'its event is missing'
  if (seal.hash !== sealHash(seal.number, seal.previousHash, event)) return 'the event was changed'
  if (!details) return 'its details are missing'
  const isErased = details.salt === null && details.details === null
  if (!isErased && hashDetails(details.salt ?? '', details.details) !== event.detailsHash) return 'its details were changed'
  return null
}
