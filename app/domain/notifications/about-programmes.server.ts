import { and, eq, isNull, ne } from 'drizzle-orm'
import type { Tx } from '#db/open.server'
import { entries, entryAuthors, programmes } from '#db/schema/programmes'
import { reports } from '#db/schema/reports'
import type { programmeEvents } from '#domain/programmes'
import { paths } from '#kernel/paths'
import { type Audience, nobody, type Sealed, type Telling, type TypeOf } from './telling.server.ts'

/** Who hears of programmes: everybody with a part in an entry that stands. Programmes are public, so nobody else is disturbed. */
export const aboutProgrammes = {
  'programme.drafted': nobody,
  'programme.opened': nobody,
  'programme.closed': async (tx, event) =>
    toEntrants(tx, event, 'A programme that you have an entry in takes no more entries. Yours is decided as it was promised.'),
  'programme.ended': async (tx, event) => toEntrants(tx, event, 'A challenge that you have an entry in is being graded now.'),
  'programme.settled': async (tx, event) => toEntrants(tx, event, 'A challenge that you have an entry in is settled: its ranks are final.'),
  // Nobody has an entry in it then.
  'programme.cancelled': nobody,
  'entry.joined': nobody,
  'entry.withdrawn': nobody,
} satisfies Record<TypeOf<typeof programmeEvents>, Audience>

async function toEntrants(tx: Tx, { subjectId }: Sealed, sentence: string): Promise<Telling[]> {
  const rows = await tx
    .selectDistinct({ id: entryAuthors.personId, slug: programmes.slug })
    .from(entryAuthors)
    .innerJoin(entries, eq(entries.id, entryAuthors.entryId))
    .innerJoin(programmes, eq(programmes.id, entries.programmeId))
    .innerJoin(reports, eq(reports.id, entries.reportId))
    .where(
      and(eq(entries.programmeId, subjectId), isNull(entries.withdrawnAt), isNull(entryAuthors.declinedAt), ne(reports.state, 'withdrawn')),
    )
  const [first] = rows
  return first ? [{ people: rows.map(({ id }) => id), sentence, path: paths.programme(first.slug), byMail: true }] : []
}
