import { eq } from 'drizzle-orm'
import type { Tx } from '#db/open.server'
import { reports } from '#db/schema/reports'
import { systems } from '#db/schema/systems'
import { batches, batchReports } from '#db/schema/triage'
import { paths } from '#kernel/paths'
import { moderatorsFor } from './concerned.server.ts'
import { type Audience, nobody, type Sealed, type Telling } from './telling.server.ts'

/** What happens at the moderators' desk and is about no single report. */
export const deskAudience = {
  'batch.proposed': async (tx, { subjectId }) => [
    {
      people: await moderatorsForBatch(tx, subjectId),
      sentence: 'A verdict on many reports at once waits for a second person.',
      path: paths.batch(subjectId),
      byMail: true,
    },
  ],
  'batch.agreed': async (tx, event) => toProposer(tx, event, 'Your verdict on many reports was agreed to and has taken effect.'),
  'batch.refused': async (tx, event) =>
    toProposer(tx, event, `Your verdict on many reports was not agreed to: ${String(event.details.text)}`),
  'batch.lapsed': async (tx, event) =>
    toProposer(tx, event, 'Nobody answered your verdict on many reports in time, so it was given up. The reports wait as before.'),
  'batch.withdrawn': nobody,
  'view.saved': nobody,
  'view.removed': nobody,
  'view.put_first': nobody,
  'answer.written': nobody,
  'answer.edited': nobody,
  'answer.retired': nobody,
} satisfies Record<string, Audience>

async function toProposer(tx: Tx, { subjectId }: Sealed, sentence: string): Promise<Telling[]> {
  const people = (await tx.select({ id: batches.proposedBy }).from(batches).where(eq(batches.id, subjectId))).map(({ id }) => id)
  return [{ people, sentence, path: paths.batch(subjectId), byMail: true }]
}

/** Moderators who may decide on a batch: without a part in any of its reports. */
async function moderatorsForBatch(tx: Tx, batchId: string): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ authorId: reports.authorId, organisationId: systems.organisationId })
    .from(batchReports)
    .innerJoin(reports, eq(reports.id, batchReports.reportId))
    .innerJoin(systems, eq(systems.id, reports.systemId))
    .where(eq(batchReports.batchId, batchId))
  const free = await Promise.all(rows.map((row) => moderatorsFor(tx, row)))
  return free.length ? free.reduce((all, some) => all.filter((id) => some.includes(id))) : []
}
