import { eq } from 'drizzle-orm'
import type { Tx } from '#db/open.server'
import { statements } from '#db/schema/sanctions'
import { paths } from '#kernel/paths'
import type { Sealed, Telling } from './audience.server.ts'

/** Who hears of sanctions: the person alone. The statement tells of what is imposed or made milder, so that one decision is one letter. */
export const aboutSanctions = {
  'sanction.imposed': async (): Promise<Telling[]> => [],
  'statement.issued': async (tx: Tx, { subjectId }: Sealed) => {
    const [statement] = await tx
      .select({ personId: statements.personId, reference: statements.reference, supersedes: statements.supersedes })
      .from(statements)
      .where(eq(statements.id, subjectId))
    if (!statement) return []
    return [
      toPerson(
        statement.personId,
        statement.supersedes
          ? 'An appeal changed a decision about you. What holds now, and why, is in a new statement of reasons.'
          : 'A decision was made about you. Its reasons, and how to appeal, are here.',
        paths.statement(statement.reference),
      ),
    ]
  },
  'sanction.stayed': async (_tx: Tx, { details }: Sealed) => [
    toPerson(String(details.personId), 'Your appeal is overdue, so the sanction rests until it is answered.', paths.standing()),
  ],
  'sanction.resumed': async (_tx: Tx, { details }: Sealed) => [
    toPerson(String(details.personId), 'A sanction that rested during your appeal holds again until its end.', paths.standing()),
  ],
  'sanction.softened': async (): Promise<Telling[]> => [],
  'sanction.started': async (_tx: Tx, { details }: Sealed) => [
    toPerson(String(details.personId), 'A sanction that was announced to you holds from now.', paths.standing()),
  ],
  'sanction.expired': async (_tx: Tx, { details }: Sealed) => [
    toPerson(String(details.personId), 'A sanction has ended by itself: what it took is yours again.', paths.standing()),
  ],
  'sanction.reversed': async (_tx: Tx, { details }: Sealed) => [
    toPerson(String(details.personId), 'A sanction against you was undone, as if it had not been.', paths.standing()),
  ],
}

const toPerson = (id: string, sentence: string, path: string): Telling => ({ people: [id], sentence, path, byMail: true })
