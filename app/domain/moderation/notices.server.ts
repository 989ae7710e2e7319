import { and, eq, gt, isNull, lte } from 'drizzle-orm'
import { authorize } from '#access'
import type { Db, Tx } from '#db/open.server'
import { notices } from '#db/schema/moderation'
import { contentMeasures } from '#db/schema/moderation-decisions'
import type { Ctx } from '#kernel/context.server'
import { newId, newSecret, sha256 } from '#kernel/ids.server'
import { queueMail } from '#kernel/outbox.server'
import { paths } from '#kernel/paths'
import { record } from '#kernel/record.server'
import { Refused } from '#kernel/refused'
import { transact, transactEvenShutOut } from '#kernel/transact.server'
import { moderationEvents } from './events.server.ts'
import type { NoticeInput } from './input.server.ts'
import { noticeDays, noticeMachine } from './model.ts'
import { type Case, openCase, reweigh } from './opening.server.ts'
import { keepSnapshot } from './snapshots.server.ts'
import { findSubject, type Subject } from './subjects.server.ts'

type Place = { baseUrl: string }

/** Tells of illegal content, with or without an account. The case is opened at once; the mail is only about the address for the reply. */
export function sendNotice(ctx: Ctx, given: NoticeInput, { baseUrl }: Place) {
  return transactEvenShutOut(ctx, async (tx) => {
    authorize(ctx.actor, 'notice.send')
    const isChildAbuse = given.child_abuse === 'yes'
    const subject = await subjectAt(tx, ctx, given.address)
    const snapshotId = await keepSnapshot(tx, ctx, subject)
    const { found } = await openCase(tx, ctx, subject, {
      clause: isChildAbuse ? 'SHR-7.1' : 'SHR-7.2',
      severity: isChildAbuse ? 'critical' : 'high',
      snapshotId,
      isIllegal: true,
      isUrgent: isChildAbuse,
      hazard: isChildAbuse ? 'H4' : undefined,
    })
    await reweigh(tx, ctx, found, subject)
    if (isChildAbuse) await seal(tx, ctx, found)

    const id = newId('ntc')
    const isKnown = given.email !== '' && (await isAsked(tx, given.email))
    const secret = given.email && !isKnown ? newSecret() : null
    await tx.insert(notices).values({
      id,
      caseId: found.id,
      snapshotId,
      explanation: given.explanation,
      law: given.law,
      name: given.name || null,
      email: given.email || null,
      isChildAbuse,
      state: given.email ? 'unconfirmed' : 'nameless',
      linkHash: secret && sha256(secret),
      at: ctx.now,
      expiresAt: given.email ? new Date(ctx.now.getTime() + noticeDays * 86_400_000) : null,
    })
    await record(tx, ctx, moderationEvents.noticeSent, id, { caseId: found.id, isChildAbuse })
    if (secret) await askToConfirm(tx, ctx, given.email, baseUrl + paths.noticeConfirmation(secret))
    return { id, isAwaitingMail: given.email !== '' }
  })
}

const lawAgainstAbuse = 'The law against material that shows sexual abuse of children'

/** What may show child abuse is sealed unseen, until two hazard reviewers have decided. */
async function seal(tx: Tx, ctx: Ctx, { id, subjectType, subjectId, clause }: Case): Promise<void> {
  const isSealed = and(eq(contentMeasures.caseId, id), eq(contentMeasures.kind, 'quarantine'), isNull(contentMeasures.undoneAt))
  const before = await tx.select({ id: contentMeasures.id }).from(contentMeasures).where(isSealed).limit(1)
  if (before.length > 0) return
  const about = { subjectType, subjectId, clause, caseId: id }
  const sealed = { kind: 'quarantine', hazard: 'H4', law: lawAgainstAbuse, isAutomatic: true } as const
  await tx.insert(contentMeasures).values({ ...about, ...sealed, id: newId('mea'), appliedAt: ctx.now })
}

/** Says that the address is one's own, so that the decision is sent there. Looking at the link does not use it up. */
export function confirmNotice(ctx: Ctx, secret: string) {
  return transactEvenShutOut(ctx, async (tx) => {
    const [notice] = await tx
      .update(notices)
      .set({ state: noticeMachine.next('unconfirmed', 'confirm'), confirmedAt: ctx.now, linkHash: null })
      .where(waiting(secret, ctx.now))
      .returning({ id: notices.id, caseId: notices.caseId, email: notices.email })
    if (!notice) throw new Refused('gone', 'This link was used already or has run out. The notice itself is looked at all the same.')
    await tx
      .update(notices)
      .set({ state: 'confirmed', confirmedAt: ctx.now })
      .where(and(eq(notices.email, notice.email ?? ''), eq(notices.state, 'unconfirmed')))
    await record(tx, ctx, moderationEvents.noticeConfirmed, notice.id, { caseId: notice.caseId })
  })
}

export async function isNoticeWaiting(db: Db, secret: string, now: Date): Promise<boolean> {
  const rows = await db.select({ id: notices.id }).from(notices).where(waiting(secret, now))
  return rows.length > 0
}

/** One notice whose link has run out; its address is forgotten, since nobody said that it is theirs. */
export async function expireNotice(ctx: Ctx): Promise<boolean> {
  const isOver = and(eq(notices.state, 'unconfirmed'), lte(notices.expiresAt, ctx.now))
  const [late] = await ctx.store.read.select({ id: notices.id }).from(notices).where(isOver).limit(1)
  if (!late) return false
  return transact(ctx, async (tx) => {
    const [notice] = await tx
      .update(notices)
      .set({ state: noticeMachine.next('unconfirmed', 'expire'), email: 'forgotten', linkHash: null })
      .where(and(eq(notices.id, late.id), isOver))
      .returning({ caseId: notices.caseId })
    if (notice) await record(tx, ctx, moderationEvents.noticeExpired, late.id, { caseId: notice.caseId })
    return true
  })
}

/** One mail to an address at a time: its answer holds for every notice that names it. */
async function isAsked(tx: Tx, email: string): Promise<boolean> {
  const rows = await tx
    .select({ id: notices.id })
    .from(notices)
    .where(and(eq(notices.email, email), eq(notices.state, 'unconfirmed')))
    .limit(1)
  return rows.length > 0
}

const waiting = (secret: string, now: Date) =>
  and(eq(notices.linkHash, sha256(secret)), eq(notices.state, 'unconfirmed'), gt(notices.expiresAt, now))

/** What an address of ours shows to this reader; of all else it is said alike that nothing public is there. */
async function subjectAt(tx: Tx, ctx: Ctx, address: string): Promise<Subject> {
  const path = URL.canParse(address) ? new URL(address).pathname + new URL(address).hash : address
  const [, issue] = /^\/issues\/([A-Za-z0-9-]+)/.exec(path) ?? []
  const [, person] = /^\/people\/([a-z0-9._-]+)/.exec(path) ?? []
  const [, comment] = /^\/reports\/[a-z0-9_]+#(com_[a-z0-9]+)/.exec(path) ?? []
  const [, report] = /^\/reports\/(rep_[a-z0-9]+)/.exec(path) ?? []
  const [, question] = /^\/programmes\/[a-z0-9-]+#(qst_[a-z0-9]+)/.exec(path) ?? []
  const named = { issue, profile: person, comment, report, question }
  const on = Object.entries(named).flatMap(([type, name]) => (name ? [`${type}:${name}`] : []))[0] ?? ''
  return findSubject(tx, ctx, on).catch((error: unknown) => {
    if (!(error instanceof Refused)) throw error
    throw new Refused('bad-input', 'There is nothing public at this address. Copy the address of the page from your browser.')
  })
}

async function askToConfirm(tx: Tx, ctx: Ctx, address: string, url: string): Promise<void> {
  const text = `Hello,\n\nsomebody sent us a notice of illegal content and gave this address for the answer. If it was you, confirm it:\n${url}\n\nThe notice is looked at in any case. If it was not you, do nothing: you will not hear from us again.\n`
  await queueMail(tx, ctx.now, { address, subject: 'Confirm your address for our answer', text, hasSecretLink: true })
}
