import { and, desc, eq } from 'drizzle-orm'
import type { Tx } from '#db/open.server'
import { type sanctions, statements } from '#db/schema/sanctions'
import type { Ctx } from '#kernel/context.server'
import { newId } from '#kernel/ids.server'
import { record } from '#kernel/record.server'
import { sanctionEvents } from './events.server.ts'
import { newReference } from './statement.server.ts'

type Sanction = typeof sanctions.$inferSelect
type Changed = { before: Sanction; after: Sanction; reasons: string }

const redress =
  'This was decided on appeal, so it cannot be appealed here once more. ' +
  'You can turn to a certified body for out-of-court disputes, and to a court, at any time.'

/** Writes the statement of what an appeal left of a sanction. The one before stays as it was written, and the two lead to each other. */
export async function restate(tx: Tx, ctx: Ctx, { before, after, reasons }: Changed): Promise<void> {
  const { decisionId, personId } = before
  const [last] = await tx
    .select()
    .from(statements)
    .where(and(eq(statements.decisionId, decisionId), eq(statements.personId, personId)))
    .orderBy(desc(statements.issuedAt), desc(statements.id))
    .limit(1)
  if (!last) throw new Error(`Sanction ${before.id} was made milder, and there is no statement of its decision`)

  const id = newId('sta')
  const reference = newReference()
  const restrictions = [...new Set(last.restrictions.map((one) => (one === before.kind ? after.kind : one)))]
  await tx.insert(statements).values({
    ...last,
    id,
    reference,
    supersedes: last.id,
    restrictions,
    capabilities: after.kind === 'limit' ? after.capabilities : null,
    startsAt: after.startsAt,
    endsAt: after.endsAt,
    reasons,
    isAutomated: false,
    redress,
    issuedAt: ctx.now,
  })
  await record(tx, ctx, sanctionEvents.issued, id, { personId, decisionId, reference, restrictions })
}
