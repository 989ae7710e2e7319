import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { open } from '#db/open.server'
import { addMember, addSystem, createOrganisation, importSystems, readSystemsFile } from '#domain/systems'
import { getTransparency } from '#domain/transparency'
import { statsOf } from '#http/transparency.server'
import { runDue } from '#jobs/run.server'
import { systemContext } from '#kernel/context.server'
import { type Environment, readEnvironment } from '#kernel/environment.server'
import { Refused } from '#kernel/refused'
import { backUp } from './archive/backup.server.ts'
import { restore } from './archive/restore.server.ts'
import { verifyHouse } from './archive/verify.server.ts'
import { furnish } from './boot.server.ts'
import { type Command, type Given, text, Usage, wrong } from './commands/command.ts'
import { peopleCommands } from './commands/people.server.ts'

type Alone = { environment: Environment; values: Given['values']; words: string[] }

/** The operator's commands. Each ends with 0 done, 1 refused, 2 wrong usage. */
const commands: Record<string, Command> = {
  ...peopleCommands,
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
  stats: {
    usage: '[--month YYYY-MM]',
    needs: [],
    run: async ({ ctx: { store, now }, values }) =>
      statsOf(await getTransparency(store.read, now, values.month ? text(values.month) : null), values.json === true),
  },
  verify: { usage: '[--checkpoints FILE]', needs: [], run: async ({ house, values }) => verifyHouse(house, values.checkpoints) },
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

/** Those that open no database on their own account: one copies the file that others write to, one replaces it. */
const alone: Record<string, { usage: string; needs: string[]; runAlone: (given: Alone) => Promise<Record<string, unknown>> }> = {
  backup: {
    usage: 'FILE [--with-keys]',
    needs: [],
    runAlone: ({ environment, values, words }) =>
      backUp(placeOf(environment), words[0] ?? wrong('Name the file.'), values['with-keys'] === true, new Date()),
  },
  restore: {
    usage: 'FILE',
    needs: [],
    runAlone: ({ environment, words }) => restore(placeOf(environment), words[0] ?? wrong('Name the file.'), new Date()),
  },
}
const all = { ...commands, ...alone }

async function main(args: string[]): Promise<number> {
  const { values, positionals } = read(args)
  const name = Object.keys(all).find((known) => `${positionals.join(' ')} `.startsWith(`${known} `))
  if (!name || values.help) return help(positionals[0])

  const { needs, usage } = all[name]!
  const missing = needs.filter((option) => !values[option])
  if (missing.length) return fail(2, `${name} needs ${missing.map((option) => `--${option}`).join(', ')}. Usage: ${name} ${usage}`)
  try {
    const environment = readEnvironment(process.env)
    const words = positionals.slice(name.split(' ').length)
    const answer = alone[name]
      ? await alone[name].runAlone({ environment, values, words })
      : await runOpen(commands[name]!, environment, values, words)
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

async function runOpen({ run }: Command, environment: Environment, values: Given['values'], words: string[]) {
  const store = await open(environment.DATABASE_URL)
  const house = await furnish(environment, store)
  return run({ ctx: systemContext({ store, now: house.clock() }), house, values, words }).finally(() => store.close())
}

/** Where the file and the uploads are; PostgreSQL has better tools of its own. */
function placeOf({ DATABASE_URL, DATA_DIR }: Environment) {
  if (!DATABASE_URL.startsWith('file:')) throw new Refused('conflict', 'This is PostgreSQL: use pg_dump, and copy DATA_DIR beside it.')
  return { databasePath: DATABASE_URL.replace(/^file:/, ''), dataDir: DATA_DIR }
}

function read(args: string[]) {
  try {
    const names = ['handle', 'email', 'role', 'scope', 'slug', 'name', 'org', 'system', 'now', 'reason', 'month', 'checkpoints']
    const flags = ['json', 'help', 'password-stdin', 'with-keys']
    const option = (name: string) => [name, { type: flags.includes(name) ? ('boolean' as const) : ('string' as const) }]
    const options = Object.fromEntries([...names, ...flags].map(option)) as Record<string, { type: 'string' | 'boolean' }>
    return parseArgs({ args, options, allowPositionals: true }) as { values: Given['values']; positionals: string[] }
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`)
    process.exit(2)
  }
}

function instant(value: string): Date {
  const date = new Date(value)
  return Number.isNaN(date.getTime()) ? wrong(`${value} is no instant. Write it as 2026-03-02T12:00:00Z.`) : date
}

function help(asked: string | undefined): number {
  const isAsked = asked === undefined || asked === 'help'
  if (!isAsked) process.stderr.write(`There is no command ${asked}.\n`)
  say(['Commands (each takes --json):', ...Object.entries(all).map(([name, { usage }]) => `  ${name} ${usage}`)].join('\n'))
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
