import { access, readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { open } from '#db/open.server'
import { createPerson, grantRole, proposeFactorReset, revokeRole } from '#domain/accounts'
import { addMember, addSystem, createOrganisation, importSystems, readSystemsFile } from '#domain/systems'
import type { House } from '#http/visit.server'
import { runDue } from '#jobs/run.server'
import { type Ctx, systemContext } from '#kernel/context.server'
import { readEnvironment } from '#kernel/environment.server'
import { Refused } from '#kernel/refused'
import { verifyLog } from '#kernel/verification.server'
import { furnish } from './boot.server.ts'

type Given = { ctx: Ctx; house: House; values: Record<string, string | boolean | undefined>; words: string[] }
type Command = { usage: string; needs: string[]; run: (given: Given) => Promise<Record<string, unknown>> }

/** The operator's commands. Each ends with 0 done, 1 refused, 2 wrong usage. */
const commands: Record<string, Command> = {
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
    usage: '--handle H --reason TEXT (an admin or moderator has to approve it)',
    needs: ['handle', 'reason'],
    run: async ({ ctx, values }) => proposeFactorReset(ctx, { handle: text(values.handle), reason: text(values.reason) }),
  },
  'user revoke': {
    usage: '--handle H --role R --reason TEXT',
    needs: ['handle', 'role', 'reason'],
    run: async ({ ctx, values }) => revokeRole(ctx, { handle: text(values.handle), role: text(values.role), reason: text(values.reason) }),
  },
  'org create': {
    usage: '--slug S --name N',
    needs: ['slug', 'name'],
    run: async ({ ctx, values }) => createOrganisation(ctx, { slug: text(values.slug), name: text(values.name) }),
  },
  'org add-member': {
    usage: '--org S --handle H --role owner|owner-admin',
    needs: ['org', 'handle', 'role'],
    run: async ({ ctx, values }) =>
      addMember(ctx, { organisation: text(values.org), handle: text(values.handle), role: text(values.role) }),
  },
  'org add-system': {
    usage: '--org S --system SLUG',
    needs: ['org', 'system'],
    run: async ({ ctx, values }) => addSystem(ctx, { organisation: text(values.org), system: text(values.system) }),
  },
  'systems import': {
    usage: 'FILE.csv',
    needs: [],
    run: async ({ ctx, words }) => importSystems(ctx, readSystemsFile(await readFile(words[0] ?? wrong('Name the file.'), 'utf8'))),
  },
  verify: { usage: '[--checkpoints FILE]', needs: [], run: verified },
  'jobs run-due': {
    usage: '[--now ISO]',
    needs: [],
    run: async ({ house, values }) => {
      const now = values.now ? instant(text(values.now)) : house.clock()
      await runDue({ ...house, clock: () => now }, now)
      return { ranAsOf: now.toISOString() }
    },
  },
}

class Usage extends Error {}

async function main(args: string[]): Promise<number> {
  const { values, positionals } = read(args)
  const name = Object.keys(commands).find((known) => `${positionals.join(' ')} `.startsWith(`${known} `))
  if (!name || values.help) return help(positionals[0])

  const { needs, run, usage } = commands[name]!
  const missing = needs.filter((option) => !values[option])
  if (missing.length) return fail(2, `${name} needs ${missing.map((option) => `--${option}`).join(', ')}. Usage: ${name} ${usage}`)
  try {
    const environment = readEnvironment(process.env)
    const store = await open(environment.DATABASE_URL)
    const house = await furnish(environment, store)
    const words = positionals.slice(name.split(' ').length)
    const answer = await run({ ctx: systemContext({ store, now: house.clock() }), house, values, words }).finally(() => store.close())
    say(
      values.json
        ? JSON.stringify(answer)
        : Object.entries(answer)
            .map(([key, value]) => `${key}: ${String(value)}`)
            .join('\n'),
    )
    return answer.isWhole === false ? 1 : 0
  } catch (error) {
    if (error instanceof Usage) return fail(2, error.message)
    if (error instanceof Refused || (error as NodeJS.ErrnoException).code === 'ENOENT') return fail(1, (error as Error).message)
    throw error
  }
}

function read(args: string[]) {
  try {
    const string = { type: 'string' } as const
    const boolean = { type: 'boolean' } as const
    const names = ['handle', 'email', 'role', 'scope', 'slug', 'name', 'org', 'system', 'now', 'reason', 'checkpoints']
    const options = { ...Object.fromEntries(names.map((name) => [name, string])), json: boolean, help: boolean, 'password-stdin': boolean }
    return parseArgs({ args, options, allowPositionals: true }) as { values: Given['values']; positionals: string[] }
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`)
    process.exit(2)
  }
}

/** The chain of events, against what was published and kept elsewhere, and the search index; the ledger joins when there is one. */
async function verified({ house, values }: Given) {
  const { checkpointsFile, dataDir } = house.settings
  if (values.checkpoints) await access(text(values.checkpoints))
  const copies = [checkpointsFile, values.checkpoints && text(values.checkpoints)].filter((path) => typeof path === 'string')
  return { ...(await verifyLog(house.store, { dataDir, copies })) }
}

function wrong(sentence: string): never {
  throw new Usage(sentence)
}

function instant(value: string): Date {
  const date = new Date(value)
  return Number.isNaN(date.getTime()) ? wrong(`${value} is no instant. Write it as 2026-03-02T12:00:00Z.`) : date
}

const text = (value: string | boolean | undefined) => (typeof value === 'string' ? value : wrong('An option has no value.'))

async function standardInput(): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

function help(asked: string | undefined): number {
  const isAsked = asked === undefined || asked === 'help'
  if (!isAsked) process.stderr.write(`There is no command ${asked}.\n`)
  say(['Commands (each takes --json):', ...Object.entries(commands).map(([name, { usage }]) => `  ${name} ${usage}`)].join('\n'))
  return isAsked ? 0 : 2
}

function fail(code: number, sentence: string): number {
  process.stderr.write(`${sentence}\n`)
  return code
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

// Last, so that everything above it is there when a command runs.
process.exitCode = await main(process.argv.slice(2))
