import { and, eq, isNotNull } from 'drizzle-orm'
import type { Tx } from '#db/open.server'
import { entryAuthors } from '#db/schema/programmes'
import { paths } from '#kernel/paths'
import type { Sealed, Telling } from './telling.server.ts'

/** Graders hear that they are asked; authors that there is a score. Nobody hears that somebody else has handed in. */
export const aboutGrading = {
  'panel.assigned': async (_tx: Tx, { details }: Sealed) => [toGraders(details.graderIds as string[])],
  'panel.grader_replaced': async (_tx: Tx, { details }: Sealed) => [toGraders([String(details.graderId)])],
  'grade.submitted': async (tx: Tx, { details }: Sealed) => (details.outcome === 'settled' ? toAuthors(tx, String(details.entryId)) : []),
  'panel.adjudicated': async (tx: Tx, { details }: Sealed) => toAuthors(tx, String(details.entryId)),
}

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
