import { and, eq, ne } from 'drizzle-orm'
import type { Tx } from '#db/open.server'
import { cases, flags } from '#db/schema/moderation'
import type { repairEvents } from '#domain/repairs'
import { paths } from '#kernel/paths'
import { moderatorsFor } from './concerned.server.ts'
import { type Audience, nobody, type Sealed, type Telling, type TypeOf } from './telling.server.ts'

/** Who hears of a repair: moderators who may answer it, then its author of the answer. Who flagged hears no more than what was decided. */
export const aboutRepairs = {
  'case.repair_asked': async (tx, { subjectId, details }) => {
    const [found] = await tx.select().from(cases).where(eq(cases.id, subjectId))
    if (!found) return []
    const people = await moderatorsFor(tx, { organisationId: found.organisationId, authorId: found.authorId ?? '' })
    const parties = await flaggersOf(tx, subjectId)
    return [
      {
        people: people.filter((id) => !parties.includes(id)),
        sentence: 'Something that was restricted has been mended: its author asks to lift the measure.',
        path: paths.repair(String(details.repairId)),
      },
    ]
  },
  'case.repair_withdrawn': nobody,
  'repair.lifted': async (_tx, event) => toAuthor(event, 'What you mended was read, and the measure on it is lifted.'),
  'repair.declined': async (_tx, event) =>
    toAuthor(event, 'What you mended was read. The measure stays for now; what is still missing is said on its page.'),
  // What puts mended words in place: the request, or its answer, is what is told.
  'report.comment_reworded': nobody,
  'report.reworded': nobody,
  'issue.reworded': nobody,
} satisfies Record<TypeOf<typeof repairEvents> | 'report.comment_reworded' | 'report.reworded' | 'issue.reworded', Audience>

async function flaggersOf(tx: Tx, caseId: string): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ id: flags.flaggerId })
    .from(flags)
    .where(and(eq(flags.caseId, caseId), ne(flags.state, 'retracted')))
  return rows.map(({ id }) => id)
}

const toAuthor = ({ details }: Sealed, sentence: string): Telling[] => [
  { people: [String(details.personId)], sentence, path: paths.mending(String(details.decisionId)), byMail: true },
]
