import { and, desc, eq, inArray } from 'drizzle-orm'
import { authorize } from '#access'
import type { Db } from '#db/open.server'
import { eventDetails, events, unsealedEvents } from '#db/schema/events'
import { jobs } from '#db/schema/technical'
import { chainHead } from '#kernel/chain.server'
import type { Ctx } from '#kernel/context.server'
import { latestCheckpoint, readCopy } from '#kernel/publication.server'
import { logEvents } from './events.server.ts'
import { logSubject, verificationJob } from './verification.server.ts'

/** Where the log stands, for admins: its head, what waits to be sealed, its last checkpoint, the second place, and the last verification. */
export async function getLogState(ctx: Ctx, { checkpointsFile }: { checkpointsFile: string | null }) {
  authorize(ctx.actor, 'log.verify')
  const { read } = ctx.store
  const last = await latestCheckpoint(read)
  return {
    head: await chainHead(read),
    waiting: await read.$count(unsealedEvents),
    checkpoint: last && { number: last.number, count: last.count, at: last.at, publicKey: last.publicKey },
    secondPlace: checkpointsFile === null ? null : await secondPlace(checkpointsFile, last?.number ?? 0),
    running: await runningVerification(read),
    last: await lastVerification(read),
  }
}

/** How many lines the second place lacks, or null where it cannot be read. */
async function secondPlace(path: string, published: number): Promise<{ missing: number | null }> {
  const kept = await readCopy(path).catch(() => null)
  return { missing: kept && Math.max(0, published - (kept.at(-1)?.number ?? 0)) }
}

async function runningVerification(db: Db): Promise<{ progress: number } | null> {
  const [job] = await db
    .select({ progress: jobs.progress })
    .from(jobs)
    .where(and(eq(jobs.kind, verificationJob), inArray(jobs.state, ['queued', 'running'])))
    .limit(1)
  return job ?? null
}

async function lastVerification(db: Db) {
  const [row] = await db
    .select({ at: events.at, details: eventDetails.details })
    .from(events)
    .innerJoin(eventDetails, eq(eventDetails.eventId, events.id))
    .where(and(eq(events.subjectId, logSubject), eq(events.type, logEvents.verified.type)))
    .orderBy(desc(events.at), desc(events.id))
    .limit(1)
  return row?.details ? { at: row.at, ...logEvents.verified.shape.parse(row.details) } : null
}
