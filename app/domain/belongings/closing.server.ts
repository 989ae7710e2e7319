import { rm } from 'node:fs/promises'
import { and, eq, inArray, or, type SQL } from 'drizzle-orm'
import { authorize } from '#access'
import type { Tx } from '#db/open.server'
import { events } from '#db/schema/events'
import { reports } from '#db/schema/reports'
import { erasePerson, provePassword, requireAnotherAdmin } from '#domain/accounts'
import { endPartInAppeals } from '#domain/appeals'
import { giveAwayDue, listOwed } from '#domain/bounties'
import { dropEvidence, removeFiles } from '#domain/evidence'
import { dropShownWork } from '#domain/issues'
import { amountOf } from '#domain/ledger/model'
import { getPayeeReference } from '#domain/payments'
import { dropChoices } from '#domain/programmes'
import { endPartInRepairs } from '#domain/repairs'
import { draftsOf, dropDrafts, removeOwnWords, takeableOf } from '#domain/reports'
import { leaveOrganisations } from '#domain/systems'
import type { Ctx } from '#kernel/context.server'
import { emptyDetails } from '#kernel/erasing.server'
import { dropMails } from '#kernel/outbox.server'
import { record } from '#kernel/record.server'
import { transactEvenShutOut } from '#kernel/transact.server'
import { copyPath, dropCopies } from './copies.server.ts'
import { belongingsEvents } from './events.server.ts'
import type { Closing } from './input.server.ts'
import type { DueChoice } from './model.ts'

export type Closed = { ok: true } | { ok: false; errors: Record<string, string> }

/**
 * Closes the actor's account for good. Who it was is erased; what they contributed stays under “former member”, save what they choose to
 * remove where nobody relies on it. The inbox goes a moment later, when notifications hear of it: they read events, nobody writes there.
 */
export async function closeAccount(ctx: Ctx, { password, remove, due }: Closing, dataDir: string): Promise<Closed> {
  if (!(await provePassword(ctx, password)))
    return { ok: false, errors: { password: 'This is not your password. Write it as you do to sign in.' } }

  const removesWords = remove === 'yes'
  const isKnown = (await getPayeeReference(ctx)) !== null
  const closed = await transactEvenShutOut(ctx, async (tx) => {
    const id = authorize(ctx.actor, 'account.use').id ?? ''
    await requireAnotherAdmin(tx, ctx, id, 'You are the last admin. Make another one first, then close your account.')
    const fault = await dueFault(tx, id, due, isKnown)
    if (fault) return { ok: false as const, errors: { due: fault } }
    const givenAwayIds = due === 'donation' ? await giveAwayDue(tx, id) : []
    await endPartInAppeals(tx, ctx)
    await endPartInRepairs(tx, ctx)
    await emptyPrivateDetails(tx, id)
    const left = await dropEvidence(tx, removesWords ? (or(draftsOf(id), takeableOf(ctx)) as SQL) : draftsOf(id))
    await dropChoices(tx, id)
    await dropDrafts(tx, id)
    if (removesWords) await removeOwnWords(tx, ctx)
    await leaveOrganisations(tx, id)
    await dropShownWork(tx, id)
    const made = await dropCopies(tx, id, ctx.now)
    await dropMails(tx, await erasePerson(tx, ctx, id))
    await record(tx, ctx, belongingsEvents.closed, id, { removesWords, givenAwayIds })
    return { ok: true as const, left, made }
  })
  if (!closed.ok) return closed
  await removeFiles(ctx.store.read, dataDir, closed.left)
  for (const copy of closed.made) await rm(copyPath(dataDir, copy), { force: true })
  return { ok: true }
}

/** A sentence about money that is due and of which nothing was said yet, or null. It is asked here, since an award may be approved meanwhile. */
async function dueFault(tx: Tx, personId: string, choice: DueChoice | undefined, isKnown: boolean): Promise<string | null> {
  const due = (await listOwed(tx, personId)).filter(({ state }) => state === 'due')
  if (due.length === 0 || choice === 'donation') return null
  const sums = due.map((money) => `${money.currency} ${amountOf(money)}`).join(' and ')
  if (choice === undefined) return `${sums} is due to you. Say what becomes of it.`
  return isKnown ? null : `${sums} is due to you, and whoever pays it does not know you yet. Donate it, or wait until it is paid.`
}

/** What the log says about the person as such, and about drafts that nobody else saw. What they did for others to see is a contribution. */
async function emptyPrivateDetails(tx: Tx, id: string): Promise<void> {
  const drafts = tx.select({ id: reports.id }).from(reports).where(draftsOf(id))
  await emptyDetails(tx, or(and(eq(events.subjectType, 'person'), eq(events.subjectId, id)), inArray(events.subjectId, drafts)) as SQL)
}
