import type { Tx } from '#db/open.server'
import type { accountEvents } from '#domain/accounts'
import type { logEvents } from '#domain/log'
import { paths } from '#kernel/paths'
import { adminsOf } from './concerned.server.ts'
import { type Audience, nobody, type Sealed, type Telling, type TypeOf } from './telling.server.ts'

/** Who hears of what happens to accounts and to the log. */
export const groundAudience = {
  // accounts
  'person.joined': nobody,
  // Whom somebody keeps away from is theirs alone to know.
  'avoidance.set': nobody,
  'avoidance.ended': nobody,
  'profile.edited': nobody,
  'password.changed': async (_tx, { subjectId }) => [
    { people: [subjectId], sentence: 'Your password was changed.', path: paths.security(), byMail: true, isForActorToo: true },
  ],
  'password.link_issued': safety(
    'The operator made a link that sets a new password for your account. If you did not ask for it, write to them.',
  ),
  'role.granted': async (_tx, { subjectId, details }) => [
    { people: [subjectId], sentence: `You were given the role ${String(details.role)}.`, path: paths.home(), byMail: true },
  ],
  'role.revoked': async (_tx, { subjectId, details }) => [
    { people: [subjectId], sentence: `The role ${String(details.role)} was taken from you.`, path: paths.home(), byMail: true },
  ],
  'factor.set': safety('A second factor was set up for your account.'),
  'factor.removed': safety('The second factor of your account was removed.'),
  'recovery_codes.renewed': safety('New recovery codes were made for your account; the earlier ones do not work any more.'),
  'recovery_code.used': safety('A recovery code of your account was used.'),
  'factor_reset.proposed': async (tx, { subjectId }) => [
    { people: [subjectId], sentence: 'Somebody proposed to take your second factor away.', path: paths.security(), byMail: true },
    {
      people: await adminsOf(tx),
      sentence: 'A lost second factor waits for a second person to approve its reset.',
      path: paths.adminFactors(),
    },
  ],
  'factor.reset': safety('Your second factor was taken away by two people who look after this place, and you are signed out everywhere.'),

  // the log
  'log.verified': async (tx, { details }) =>
    details.isWhole
      ? []
      : [{ people: await adminsOf(tx), sentence: 'The log is not whole. Look at it now.', path: paths.adminLog(), byMail: true }],
  'access.refused': nobody,
  'opening.made': async (tx, { details }) => [
    {
      people: await adminsOf(tx),
      sentence: `An admin opened a private ${String(details.subjectType)} and gave a reason.`,
      path: paths.adminLog(),
    },
  ],
  'sensitive.read': nobody,
} satisfies Record<TypeOf<typeof accountEvents> | TypeOf<typeof logEvents>, Audience>

/** What concerns the safety of an account is told to its owner, also when they did it themself. */
function safety(sentence: string): Audience {
  return async (_tx: Tx, { subjectId }: Sealed): Promise<Telling[]> => [
    { people: [subjectId], sentence, path: paths.security(), byMail: true, isForActorToo: true },
  ]
}
