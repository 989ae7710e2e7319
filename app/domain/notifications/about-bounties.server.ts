import { and, eq } from 'drizzle-orm'
import type { Tx } from '#db/open.server'
import { payouts } from '#db/schema/bounties'
import { programmes } from '#db/schema/programmes'
import { organisationMembers } from '#db/schema/systems'
import type { bountyEvents } from '#domain/bounties'
import type { paymentEvents } from '#domain/payments'
import { paths } from '#kernel/paths'
import { aboutPayments } from './about-payments.server.ts'
import { adminsOf } from './concerned.server.ts'
import { type Audience, nobody, type Sealed, type Telling, type TypeOf } from './telling.server.ts'

const stays = 'The places of a challenge changed after an appeal. What you were paid stays yours.'

export type MoneyEventType = TypeOf<typeof bountyEvents> | TypeOf<typeof paymentEvents>

/** Who hears of money: those who get it, and the admins whose signature is awaited. A proposal is told to nobody, since it promises nothing. */
export const aboutBounties = {
  'deposit.recorded': nobody,
  'deposit.returned': nobody,
  'award.proposed': nobody,
  'award.prizes_proposed': nobody,
  // Whoever was paid more than their place gives now hears it from here first, and that nothing is asked back.
  'award.corrections_proposed': async (tx, event) => {
    const over = (event.details.overpaid as { awardId: string }[]).map(({ awardId }) => toPayees(tx, awardId, stays))
    return (await Promise.all(over)).flat()
  },
  'award.approved': async (tx, event) => [
    ...(await toPayees(tx, event, 'A bounty for your work was approved. Say where it should go.')),
    ...(event.details.needsSecond ? [await toSigners(tx, event)] : []),
  ],
  'award.signed': async (tx, event) => toPayees(tx, event, 'A bounty of yours has its second signature: it will be paid.'),
  'award.hold_proposed': async (tx, { subjectId }) => [
    { people: await adminsOf(tx), sentence: 'A hold on an award waits for a second admin.', path: paths.award(subjectId), byMail: true },
  ],
  'award.hold_dropped': async (_tx, { subjectId, details }) => [
    { people: [String(details.proposedById)], sentence: 'A hold that you proposed was not confirmed.', path: paths.award(subjectId) },
  ],
  // Payees have their statements of reasons, which say more.
  'award.held': async (tx, { subjectId, details }) => [
    {
      people: await organisersOf(tx, String(details.programmeId)),
      sentence: 'An award of your programme is held back for now.',
      path: paths.award(subjectId),
    },
  ],
  'award.released': async (tx, event) => [
    ...(await toPayees(tx, event, 'A bounty of yours is not held back any more: it is due as before.')),
    {
      people: await organisersOf(tx, String(event.details.programmeId)),
      sentence: 'An award of your programme is not held back any more.',
      path: paths.award(event.subjectId),
    },
  ],
  'award.voided': async (tx, event) => toPayees(tx, event, 'A bounty that was approved for you was voided. The reason is on its page.'),
  'award.reversed': async (tx, event) => toPayees(tx, event, 'A bounty that was paid to you was reversed. The reason is on its page.'),
  'payout.recorded': async (_tx, { details }) => [
    {
      people: details.payeeIds as string[],
      sentence: details.outcome === 'donated' ? 'Your part of a bounty was donated.' : 'Your part of a bounty was paid.',
      path: paths.earnings(),
      byMail: true,
    },
  ],
  'payout.failed': async (_tx, { details }) => [
    {
      people: details.payeeIds as string[],
      sentence: 'A payment to you did not go through. It is due again, and you are asked for your details once more.',
      path: paths.earnings(),
      byMail: true,
    },
  ],
  'payout.shown': nobody,
  'payout.wished': nobody,
  ...aboutPayments,
} satisfies Record<MoneyEventType, Audience>

/** Only those with a payout: an award that ends before its approval promised nothing to anybody. */
async function toPayees(tx: Tx, about: Sealed | string, sentence: string): Promise<Telling[]> {
  const subjectId = typeof about === 'string' ? about : about.subjectId
  const rows = await tx.select({ id: payouts.personId }).from(payouts).where(eq(payouts.awardId, subjectId))
  return [{ people: rows.map(({ id }) => id), sentence, path: paths.award(subjectId), byMail: true }]
}

/** Who runs a programme: the owner-admins of its organisation, or the admins. */
async function organisersOf(tx: Tx, programmeId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: organisationMembers.personId })
    .from(organisationMembers)
    .innerJoin(programmes, eq(programmes.organisationId, organisationMembers.organisationId))
    .where(and(eq(programmes.id, programmeId), eq(organisationMembers.role, 'owner-admin')))
  const [programme] = await tx.select({ organisationId: programmes.organisationId }).from(programmes).where(eq(programmes.id, programmeId))
  return programme?.organisationId === null ? adminsOf(tx) : rows.map(({ id }) => id)
}

async function toSigners(tx: Tx, { subjectId }: Sealed): Promise<Telling> {
  return { people: await adminsOf(tx), sentence: 'An award waits for a second signature.', path: paths.award(subjectId), byMail: true }
}
