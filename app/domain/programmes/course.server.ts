import { and, asc, eq, lte } from 'drizzle-orm'
import { authorize, can } from '#access'
import { programmes } from '#db/schema/programmes'
import type { Ctx } from '#kernel/context.server'
import { record } from '#kernel/record.server'
import { Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { programmeEvents } from './events.server.ts'
import { nextState } from './model.ts'
import { moveProgramme } from './moves.server.ts'
import { findProgramme, type Programme } from './records.server.ts'
import { countStanding } from './versions.server.ts'

/** Closes a standing programme to new entries. Those that stand are decided and paid as they were promised. */
export function closeProgramme(ctx: Ctx, slug: string, { text }: { text: string }): Promise<void> {
  return transact(ctx, async (tx) => {
    const programme = await findProgramme(tx, ctx.actor, slug)
    authorize(ctx.actor, 'programme.run', programme)
    await moveProgramme(tx, ctx, programme, 'close')
    await record(tx, ctx, programmeEvents.closed, programme.id, { text })
  })
}

/** Takes a challenge to its grading by hand, where the clock has not come round yet. Never before its promised end. */
export function startGrading(ctx: Ctx, slug: string): Promise<void> {
  return transact(ctx, async (tx) => {
    const programme = await findProgramme(tx, ctx.actor, slug)
    authorize(ctx.actor, 'programme.run', programme)
    nextState(programme, 'grade')
    if (programme.closesAt && ctx.now < programme.closesAt)
      throw new Refused('conflict', 'Entries were promised to be taken until the last day. Grade what is accepted already; the rest waits.')
    await moveProgramme(tx, ctx, programme, 'grade')
    await record(tx, ctx, programmeEvents.ended, programme.id, {})
  })
}

/** Cancels a programme in which nobody has an entry: so nothing that was promised is taken from anybody. */
export function cancelProgramme(ctx: Ctx, slug: string, { text }: { text: string }): Promise<void> {
  return transact(ctx, async (tx) => {
    const programme = await findProgramme(tx, ctx.actor, slug)
    authorize(ctx.actor, 'programme.run', programme)
    const standing = await countStanding(tx, programme.id)
    if (standing > 0) throw new Refused('conflict', whyNotCancel(standing))
    await moveProgramme(tx, ctx, programme, 'cancel')
    await record(tx, ctx, programmeEvents.cancelled, programme.id, { text })
  })
}

/** Ends a challenge whose last day is over: one programme, one transaction, one event. Says whether there was one. */
export async function endChallenge(ctx: Ctx): Promise<boolean> {
  const due = and(eq(programmes.state, 'open'), eq(programmes.kind, 'challenge'), lte(programmes.closesAt, ctx.now))
  const [first] = await ctx.store.read.select({ id: programmes.id }).from(programmes).where(due).orderBy(asc(programmes.closesAt)).limit(1)
  if (!first) return false

  await transact(ctx, async (tx) => {
    const [programme] = await tx
      .select()
      .from(programmes)
      .where(and(eq(programmes.id, first.id), due))
    if (!programme) return
    await moveProgramme(tx, ctx, programme, 'grade')
    await record(tx, ctx, programmeEvents.ended, programme.id, {})
  })
  return true
}

/** What the page that closes or cancels a programme says beforehand. */
export async function getEnding(ctx: Ctx, slug: string) {
  const programme = await findProgramme(ctx.store.read, ctx.actor, slug)
  authorize(ctx.actor, 'programme.run', programme)
  const standing = await countStanding(ctx.store.read, programme.id)
  return { slug, title: programme.contents.title, kind: programme.kind, state: programme.state, standing }
}

/** Which steps the actor may take now; the page of a programme offers no other. */
export async function stepsOf(ctx: Ctx, programme: Programme) {
  const runs = can(ctx.actor, 'programme.run', programme)
  const { kind, state, closesAt } = programme
  const standing = runs ? await countStanding(ctx.store.read, programme.id) : 0
  return {
    open: runs && state === 'draft',
    redraft: runs && state === 'draft',
    revise: runs && state === 'open' && (closesAt === null || closesAt > ctx.now),
    close: runs && state === 'open' && kind === 'standing',
    grade: runs && state === 'open' && kind === 'challenge' && closesAt !== null && closesAt <= ctx.now,
    settle: runs && state === 'grading',
    cancel: runs && standing === 0 && ['draft', 'open', 'grading'].includes(state),
  }
}

const whyNotCancel = (standing: number) =>
  `${standing === 1 ? 'An entry stands' : `${standing} entries stand`} in it, and what it promised them holds. A programme with entries ends by its course, it is not cancelled.`
