import { and, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import { authorize } from '#access'
import type { Db, Tx } from '#db/open.server'
import { entryChoices } from '#db/schema/programmes'
import { reports } from '#db/schema/reports'
import { draftsOf, findReport, type Report, submitWithin } from '#domain/reports'
import type { Ctx } from '#kernel/context.server'
import { Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import type { EntryGiven } from './entry-input.server.ts'
import { joinWithin } from './joining.server.ts'
import { proofChecks } from './model.ts'

const short = 'Shorten this to 2,000 characters.'
/** What a draft may hold of an entry that is not made yet: anything or nothing, within bounds. */
export const choiceInput = z.strictObject({
  programme: z.string().max(200, 'Choose the programme from the list.').default(''),
  co_authors: z.string().max(2000, short).default(''),
  used_assistance: z.string().max(2000, short).default(''),
  checks: z.preprocess((given) => [given ?? []].flat(), z.array(z.enum(proofChecks, 'Tick points of the list.')).max(proofChecks.length)),
})
export type Choice = z.infer<typeof choiceInput>

/** Keeps with a draft which programme it is to join, and what was typed for that. Drafts are outside the events. */
export function keepChoice(ctx: Ctx, reportId: string, { programme, co_authors, used_assistance, checks }: Choice): Promise<void> {
  return transact(ctx, async (tx) => {
    if (!programme && !co_authors && !used_assistance && checks.length === 0) return dropChoice(tx, ctx, reportId)
    authorize(ctx.actor, 'report.edit', await findReport(tx, ctx.actor, reportId))
    const typed = { programme, coAuthors: co_authors, usedAssistance: used_assistance, checks }
    await tx
      .insert(entryChoices)
      .values({ reportId, ...typed })
      .onConflictDoUpdate({ target: entryChoices.reportId, set: typed })
  })
}

/** One statement: most drafts join nothing, and are saved every few seconds. */
async function dropChoice(tx: Tx, { actor }: Ctx, reportId: string): Promise<void> {
  const own = tx
    .select({ id: reports.id })
    .from(reports)
    .where(and(eq(reports.id, reportId), eq(reports.authorId, actor.id ?? '')))
  await tx.delete(entryChoices).where(inArray(entryChoices.reportId, own))
}

/** What a draft holds of it; null where nothing was chosen. */
export async function getChoice(db: Db, reportId: string): Promise<Choice | null> {
  const [row] = await db.select().from(entryChoices).where(eq(entryChoices.reportId, reportId))
  return row ? { programme: row.programme, co_authors: row.coAuthors, used_assistance: row.usedAssistance, checks: row.checks } : null
}

/** Lets go of what somebody’s drafts hold of entries, before the drafts themselves. */
export async function dropChoices(tx: Tx, personId: string): Promise<void> {
  const drafts = tx.select({ id: reports.id }).from(reports).where(draftsOf(personId))
  await tx.delete(entryChoices).where(inArray(entryChoices.reportId, drafts))
}

/** Submits a report and joins it to the programme chosen in its form, both or neither: a programme that says no leaves the draft as it is. */
export function submitInto(ctx: Ctx, reportId: string, input: Report, given: EntryGiven): Promise<{ entryId: string }> {
  return transact(ctx, async (tx) => {
    await submitWithin(tx, ctx, reportId, input)
    await tx.delete(entryChoices).where(eq(entryChoices.reportId, reportId))
    const report = await findReport(tx, ctx.actor, reportId)
    const { id: entryId } = await joinWithin(tx, ctx, report, given).catch(sayWhyNot)
    return { entryId }
  })
}

function sayWhyNot(error: unknown): never {
  if (!(error instanceof Refused)) throw error
  const why = error.reason === 'not-found' ? 'The programme that you chose is not there any more.' : error.message
  throw new Refused('bad-input', `Nothing is submitted yet. ${why} Choose “Not now” to submit the report without the programme.`)
}
