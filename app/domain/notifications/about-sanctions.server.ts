import { eq } from 'drizzle-orm'
import type { Tx } from '#db/open.server'
import { statements } from '#db/schema/sanctions'
import { paths } from '#kernel/paths'
import type { Sealed, Telling } from './audience.server.ts'

/** Who hears of sanctions: the person alone. The statement tells of what is imposed, so that one decision is one letter. */
export const aboutSanctions = {
  'sanction.imposed': async (): Promise<Telling[]> => [],
  'statement.issued': async (tx: Tx, { subjectId }: Sealed) => {
    const [statement] = await tx
      .select({ personId: statements.personId, reference: statements.reference })
      .from(statements)
      .where(eq(statements.id, subjectId))
    if (!statement) return []
    return [
      toPerson(
        statement.personId,
        'A decision was made about you. Its reasons, and how to appeal, are here.',
        paths.statement(statement.reference),
      ),
    ]
  },
  'sanction.reversed': async (_tx: Tx, { details }: Sealed) => [
    toPerson(String(details.personId), 'A sanction against you was undone, as if it had not been.', paths.standing()),
  ],
}

const toPerson = (id: string, sentence: string, path: string): Telling => ({ people: [id], sentence, path, byMail: true })
