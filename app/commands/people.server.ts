import { createPerson, grantRole, issueResetLink, proposeFactorReset, revokeRole } from '#domain/accounts'
import { type Command, text, wrong } from './command.ts'

/** What the operator does with accounts. */
export const peopleCommands: Record<string, Command> = {
  'user create': {
    usage: '--handle H --email E --role member|moderator|appeal-reviewer|admin --password-stdin',
    needs: ['handle', 'email', 'role', 'password-stdin'],
    run: async ({ ctx, values }) => {
      const password = (await standardInput()).replace(/\r?\n$/, '')
      return createPerson(ctx, { handle: text(values.handle), email: text(values.email), role: text(values.role), password })
    },
  },
  'user grant': {
    usage: '--handle H --role R [--scope TYPE:ID]',
    needs: ['handle', 'role'],
    run: async ({ ctx, values }) =>
      grantRole(ctx, {
        handle: text(values.handle),
        role: text(values.role),
        scope: values.scope ? text(values.scope) : null,
        reason: 'By the operator',
      }),
  },
  'user reset-factor': {
    usage: '--handle H --reason TEXT (somebody else approves it)',
    needs: ['handle', 'reason'],
    run: async ({ ctx, values }) => proposeFactorReset(ctx, { handle: text(values.handle), reason: text(values.reason) }),
  },
  'user reset-link': {
    usage: 'HANDLE (a link to set a new password, for whom no mail reaches; they are told)',
    needs: [],
    run: async ({ ctx, house, words }) => issueResetLink(ctx, words[0] ?? wrong('Name the handle.'), house.settings),
  },
  'user revoke': {
    usage: '--handle H --role R --reason TEXT',
    needs: ['handle', 'role', 'reason'],
    run: async ({ ctx, values }) => revokeRole(ctx, { handle: text(values.handle), role: text(values.role), reason: text(values.reason) }),
  },
}

async function standardInput(): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
