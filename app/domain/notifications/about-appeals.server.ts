import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '#db/open.server'
import { roleGrants } from '#db/schema/accounts'
import type { Role } from '#kernel/actor'
import { paths } from '#kernel/paths'
import type { Sealed, Telling } from './audience.server.ts'

/** Who hears of an appeal: the appellant of every step, reviewers of what waits, admins of what is stuck or late. */
export const aboutAppeals = {
  'appeal.filed': async (tx: Tx, event: Sealed) => [
    { people: without(event, await holdersOf(tx, 'appeal-reviewer')), sentence: 'An appeal waits for a reviewer.', path: paths.appeals() },
    ...(event.details.isBlocked
      ? [
          {
            people: await holdersOf(tx, 'admin'),
            sentence: 'An appeal is blocked: every appeal reviewer has a part in it. Make another reviewer.',
            path: paths.home(),
            byMail: true,
          },
        ]
      : []),
  ],
  'appeal.dismissed': async (_tx: Tx, event: Sealed) => [toAppellant(event, 'Your appeal cannot be heard; its page says why.')],
  'appeal.assigned': async (_tx: Tx, event: Sealed) => [
    toAppellant(event, 'A reviewer without a part in it reads your appeal now.', false),
  ],
  'appeal.released': async (): Promise<Telling[]> => [],
  'appeal.statement_added': async (_tx: Tx, event: Sealed) => toReviewer(event, 'The appellant added to an appeal that you hold.'),
  'appeal.withdrawn': async (_tx: Tx, event: Sealed) => toReviewer(event, 'An appeal that you hold was taken back.'),
  'appeal.decided': async (_tx: Tx, event: Sealed) => [
    toAppellant(event, `Your appeal is decided: ${String(event.details.outcome)}. The reasons are on its page.`),
    {
      people: event.details.told as string[],
      sentence: `A decision that you were told of was appealed and ${String(event.details.outcome)}.`,
      path: paths.inbox(),
    },
  ],
  'appeal.escalated': async (tx: Tx, event: Sealed) => [
    toAppellant(event, 'The answer to your appeal is overdue. It was passed on to the admins.'),
    {
      people: [...(await holdersOf(tx, 'admin')), ...without(event, await holdersOf(tx, 'appeal-reviewer'))],
      sentence: 'An appeal is 14 days overdue.',
      path: paths.appeals(),
      byMail: true,
    },
  ],
  'appeal.refused': async (): Promise<Telling[]> => [],
}

const toAppellant = (event: Sealed, sentence: string, byMail = true): Telling => ({
  people: [String(event.details.appellantId)],
  sentence,
  path: paths.appeal(event.subjectId),
  byMail,
})

const toReviewer = ({ subjectId, details }: Sealed, sentence: string): Telling[] =>
  typeof details.reviewerId === 'string' ? [{ people: [details.reviewerId], sentence, path: paths.appeal(subjectId) }] : []

const without = ({ details }: Sealed, ids: string[]) => ids.filter((id) => id !== details.appellantId)

async function holdersOf(tx: Tx, role: Role): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ id: roleGrants.personId })
    .from(roleGrants)
    .where(and(eq(roleGrants.role, role), isNull(roleGrants.revokedAt)))
  return rows.map(({ id }) => id)
}
