import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Tx } from '#db/open.server'
import { roleGrants } from '#db/schema/accounts'
import { appeals } from '#db/schema/appeals'
import { entries, entryAuthors, programmes } from '#db/schema/programmes'
import { organisationMembers } from '#db/schema/systems'
import { paths } from '#kernel/paths'
import type { Sealed, Telling } from './telling.server.ts'

/** Graders hear that they are asked; authors that there is a score. Nobody hears that somebody else has handed in, nor a second score before the appeal is decided. */
export const aboutGrading = {
  'panel.assigned': async (_tx: Tx, { details }: Sealed) => [toGraders(details.graderIds as string[])],
  'panel.grader_replaced': async (_tx: Tx, { details }: Sealed) => [toGraders([String(details.graderId)])],
  'grade.submitted': async (tx: Tx, { details }: Sealed) => (details.outcome === 'settled' ? toWhoWaits(tx, details) : []),
  'panel.adjudicated': async (tx: Tx, { details }: Sealed) => toWhoWaits(tx, details),
  'regrading.asked': async (tx: Tx, { subjectId }: Sealed) => [
    {
      people: await admins(tx),
      sentence: 'A score was appealed: ask other graders to grade it anew.',
      path: paths.entryPanel(subjectId),
      byMail: true,
    },
  ],
  'regrading.ended': async (tx: Tx, { subjectId, details }: Sealed) =>
    details.counts ? [{ people: await whoRuns(tx, subjectId), sentence: changed, path: paths.grading() }] : [],
}

const changed = 'The score of an entry is higher after an appeal. Ranks of its programme may have changed.'

const toWhoWaits = (tx: Tx, { round, entryId }: Sealed['details']) =>
  Number(round ?? 1) === 1 ? toAuthors(tx, String(entryId)) : toReviewer(tx, String(entryId))

const toGraders = (people: string[]): Telling => ({
  people,
  sentence: 'You are asked to grade an entry of a programme.',
  path: paths.grading(),
  byMail: true,
})

async function toAuthors(tx: Tx, entryId: string): Promise<Telling[]> {
  const authors = await tx
    .select({ id: entryAuthors.personId })
    .from(entryAuthors)
    .where(and(eq(entryAuthors.entryId, entryId), isNotNull(entryAuthors.acceptedAt)))
  const sentence = 'Your entry has its score. Its page says how it came about.'
  return [{ people: authors.map(({ id }) => id), sentence, path: paths.entryScore(entryId), byMail: true }]
}

/** The reviewer of the appeal decides it now; nobody else learns of the second score before that. */
async function toReviewer(tx: Tx, entryId: string): Promise<Telling[]> {
  const open = await tx
    .select({ id: appeals.id, reviewerId: appeals.reviewerId })
    .from(appeals)
    .where(and(eq(appeals.subjectType, 'score'), eq(appeals.subjectId, entryId), eq(appeals.state, 'assigned')))
  const sentence = 'Other graders have settled the score whose appeal you hold. You can decide it now.'
  return open.flatMap(({ id, reviewerId }) =>
    reviewerId ? [{ people: [reviewerId], sentence, path: paths.appeal(id), byMail: true }] : [],
  )
}

/** Who runs the programme of an entry: its organisation's owner-admins, or the admins. */
async function whoRuns(tx: Tx, entryId: string): Promise<string[]> {
  const [programme] = await tx
    .select({ organisationId: programmes.organisationId })
    .from(entries)
    .innerJoin(programmes, eq(programmes.id, entries.programmeId))
    .where(eq(entries.id, entryId))
  if (!programme?.organisationId) return admins(tx)
  const rows = await tx
    .select({ id: organisationMembers.personId })
    .from(organisationMembers)
    .where(and(eq(organisationMembers.organisationId, programme.organisationId), eq(organisationMembers.role, 'owner-admin')))
  return rows.map(({ id }) => id)
}

async function admins(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ id: roleGrants.personId })
    .from(roleGrants)
    .where(and(eq(roleGrants.role, 'admin'), isNull(roleGrants.revokedAt)))
  return rows.map(({ id }) => id)
}
