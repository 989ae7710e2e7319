import { and, asc, desc, eq, isNotNull, ne, or, sql } from 'drizzle-orm'
import { can } from '#access'
import type { Db } from '#db/open.server'
import { people } from '#db/schema/accounts'
import { awards, payouts } from '#db/schema/bounties'
import { payeeReferences, paymentFiles, paymentOrders } from '#db/schema/payments'
import { programmes } from '#db/schema/programmes'
import type { Ctx } from '#kernel/context.server'
import { isFactorFresh } from '#kernel/fresh-factor.server'
import { notFound } from '#kernel/refused'
import { paymentsAtMost } from './model.ts'
import { providers } from './providers.ts'

const filesAtMost = 200

/** A payment file, for admins; for others there is none. */
export async function findPaymentFile(db: Db, { actor }: Pick<Ctx, 'actor'>, id: string) {
  const [file] = await db.select().from(paymentFiles).where(eq(paymentFiles.id, id))
  if (!file || !can(actor, 'payment.run')) throw notFound()
  return file
}

/** What stands in a file, as it was ordered and where it is now. */
export const listOrders = (db: Db, fileId: string) =>
  db
    .select({
      payoutId: paymentOrders.payoutId,
      awardId: payouts.awardId,
      state: paymentOrders.state,
      outcome: paymentOrders.outcome,
      personId: payouts.personId,
      payee: payeeReferences.reference,
      wish: payouts.wish,
      minor: payouts.minor,
      currency: awards.currency,
      programme: programmes.slug,
    })
    .from(paymentOrders)
    .innerJoin(payouts, eq(payouts.id, paymentOrders.payoutId))
    .innerJoin(awards, eq(awards.id, payouts.awardId))
    .innerJoin(programmes, eq(programmes.id, awards.programmeId))
    .innerJoin(payeeReferences, eq(payeeReferences.personId, payouts.personId))
    .where(eq(paymentOrders.fileId, fileId))
    .orderBy(asc(payeeReferences.reference), asc(paymentOrders.payoutId))

/** What may be ready to be paid, the oldest award first; whether it is, the bounties say one by one. Nobody pays themself. */
export async function listDue(db: Db, { actor }: Pick<Ctx, 'actor'>): Promise<string[]> {
  const rows = await db
    .select({ id: payouts.id })
    .from(payouts)
    .innerJoin(awards, eq(awards.id, payouts.awardId))
    .where(
      and(
        eq(payouts.state, 'due'),
        eq(awards.state, 'approved'),
        or(eq(awards.needsSecond, false), isNotNull(awards.signedAt)),
        ne(payouts.personId, actor.id ?? ''),
      ),
    )
    .orderBy(asc(awards.approvedAt), asc(payouts.id))
    .limit(paymentsAtMost)
  return rows.map(({ id }) => id)
}

/** Every payment file, newest first, and how many payments wait for one. */
export async function listPaymentFiles(ctx: Ctx) {
  if (!can(ctx.actor, 'payment.run')) throw notFound()
  const { read } = ctx.store
  const counted = (state: string) => sql<number>`sum(case when ${paymentOrders.state} = ${state} then 1 else 0 end)`.mapWith(Number)
  const files = await read
    .select({
      id: paymentFiles.id,
      madeAt: paymentFiles.madeAt,
      by: people.handle,
      sent: counted('sent'),
      paid: counted('paid'),
      failed: counted('failed'),
      withdrawn: counted('withdrawn'),
    })
    .from(paymentFiles)
    .innerJoin(people, eq(people.id, paymentFiles.madeById))
    .innerJoin(paymentOrders, eq(paymentOrders.fileId, paymentFiles.id))
    .groupBy(paymentFiles.id, paymentFiles.madeAt, people.handle)
    .orderBy(desc(paymentFiles.madeAt), desc(paymentFiles.id))
    .limit(filesAtMost)
  return { files, due: (await listDue(read, ctx)).length, needsCode: !isFactorFresh(ctx) }
}

/** The page of a payment file. */
export async function getPaymentFile(ctx: Ctx, id: string) {
  const { provider, madeAt } = await findPaymentFile(ctx.store.read, ctx, id)
  const orders = (await listOrders(ctx.store.read, id)).map(({ personId: _, ...order }) => order)
  return { id, provider: providers[provider].name, madeAt, orders, needsCode: !isFactorFresh(ctx) }
}

/** The file itself, the same at every download. */
export async function writePaymentFile(ctx: Ctx, id: string): Promise<{ name: string; text: string }> {
  const { provider, madeAt } = await findPaymentFile(ctx.store.read, ctx, id)
  const orders = await listOrders(ctx.store.read, id)
  return { name: `payments-${madeAt.toISOString().slice(0, 10)}-${id.slice(-6)}.csv`, text: providers[provider].write(orders) }
}

/** Under what the actor is paid elsewhere; null before their first payment. */
export async function getPayeeReference({ actor, store }: Ctx): Promise<string | null> {
  const [row] = await store.read
    .select({ reference: payeeReferences.reference })
    .from(payeeReferences)
    .where(eq(payeeReferences.personId, actor.id ?? ''))
  return row?.reference ?? null
}
