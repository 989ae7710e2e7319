import { and, eq, isNull, ne } from 'drizzle-orm'
import type { Tx } from '#db/open.server'
import { entries, entryAuthors, programmes } from '#db/schema/programmes'
import { reports } from '#db/schema/reports'
import { organisationMembers } from '#db/schema/systems'
import { whoHears } from '#domain/accounts'
import type { programmeEvents } from '#domain/programmes'
import { paths } from '#kernel/paths'
import { adminsOf } from './concerned.server.ts'
import { type Audience, nobody, type Sealed, type Telling, type TypeOf } from './telling.server.ts'

/** Who hears of programmes: everybody with a part in an entry that stands. Programmes are public, so nobody else is disturbed. */
export const aboutProgrammes = {
  'programme.drafted': nobody,
  'programme.redrafted': nobody,
  'programme.opened': nobody,
  'programme.revised': async (tx, event) =>
    toEntrants(tx, event, 'A programme that you have an entry in has a new version. Your entry keeps what it was promised.'),
  'programme.closed': async (tx, event) =>
    toEntrants(tx, event, 'A programme that you have an entry in takes no more entries. Yours is decided as it was promised.'),
  'programme.ended': async (tx, event) => toEntrants(tx, event, 'A challenge that you have an entry in is being graded now.'),
  'programme.settled': async (tx, event) => toEntrants(tx, event, 'A challenge that you have an entry in is settled: its ranks are final.'),
  // Nobody has an entry in it then.
  'programme.cancelled': nobody,
  'question.asked': async (tx, event) =>
    toOrganisers(tx, event, 'Somebody asked a question about a programme that you run.', await pathOfProgramme(tx, event.subjectId)),
  // The answer of the moderator who put it there is what is told.
  'question.reworded': nobody,
  'question.answered': async (tx, event) => {
    const path = await pathOfProgramme(tx, event.subjectId)
    return [{ people: [String(event.details.askedById)], sentence: 'Your question about a programme is answered.', path, byMail: true }]
  },
  'entry.estimated': nobody,
  'entry.joined': async (tx, event) => [
    ...(await toOrganisers(tx, event, 'A report was joined to a programme that you run.')),
    await toInvited(tx, event, event.details.invitedIds as string[]),
  ],
  'entry.withdrawn': async (tx, event) => [
    ...(await toOrganisers(tx, event, 'An entry was withdrawn from a programme that you run.')),
    {
      people: event.details.authorIds as string[],
      sentence: 'An entry that you have a share of was withdrawn by who made it.',
      path: paths.entry(event.subjectId),
      byMail: true,
    },
  ],
  'entry.author_invited': async (tx, event) => [await toInvited(tx, event, [String(event.details.personId)])],
  'entry.invitation_taken_back': nobody,
  'entry.share_accepted': async (tx, event) =>
    toInviter(
      tx,
      event,
      event.details.isComplete
        ? 'A co-author accepted their share. Everybody has now, so the entry counts.'
        : 'A co-author accepted their share of your entry.',
    ),
  'entry.share_declined': async (tx, event) => toInviter(tx, event, 'A co-author declined their share of your entry. It is yours again.'),
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

/** Who blocked the one who invites finds the invitation among their entries, if they look. */
const toInvited = async (tx: Tx, { subjectId, actorId }: Sealed, people: string[]): Promise<Telling> => ({
  people: await whoHears(tx, actorId ?? '', people, 'invitation'),
  sentence: 'You are invited to share an entry of a programme as a co-author. It counts once you answer.',
  path: paths.entry(subjectId),
  byMail: true,
})

async function toInviter(tx: Tx, { subjectId }: Sealed, sentence: string): Promise<Telling[]> {
  const rows = await tx.select({ id: entries.joinedById }).from(entries).where(eq(entries.id, subjectId))
  return [{ people: rows.map(({ id }) => id), sentence, path: paths.entry(subjectId), byMail: true }]
}

/** The owner-admins of the organisation that runs it; for one of the community the admins. */
async function toOrganisers(tx: Tx, { subjectId, details }: Sealed, sentence: string, path = paths.entry(subjectId)): Promise<Telling[]> {
  const [programme] = await tx
    .select({ organisationId: programmes.organisationId })
    .from(programmes)
    .where(eq(programmes.id, String(details.programmeId)))
  if (!programme) return []
  const people = programme.organisationId ? await ownerAdminsOf(tx, programme.organisationId) : await adminsOf(tx)
  return [{ people, sentence, path }]
}

async function pathOfProgramme(tx: Tx, programmeId: string): Promise<string> {
  const [programme] = await tx.select({ slug: programmes.slug }).from(programmes).where(eq(programmes.id, programmeId))
  return programme ? paths.programme(programme.slug) : paths.programmes()
}

async function ownerAdminsOf(tx: Tx, organisationId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: organisationMembers.personId })
    .from(organisationMembers)
    .where(and(eq(organisationMembers.organisationId, organisationId), eq(organisationMembers.role, 'owner-admin')))
  return rows.map(({ id }) => id)
}
