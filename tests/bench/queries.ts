import { join } from 'node:path'
import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import Database from 'better-sqlite3'
import { readEnvironment } from '#kernel/environment.server'

type Query = { sql: string; parameters: unknown[]; isRaw: boolean }
type Booted = typeof import('../../app/entry.server.tsx')
export type QueryCost = { count: number; milliseconds: number; slowest: { sql: string; milliseconds: number } | null }

/**
 * The floor under a page's database work: what the page asks, recorded while the built server makes it once in this process, then asked
 * again raw, prepared once, on better-sqlite3. Milliseconds of CPU a page.
 */
export async function queryCosts(
  dataDir: string,
  pages: { name: string; path: string; cookie: string | null }[],
): Promise<Map<string, QueryCost>> {
  const heard = listen()
  process.env.LOG_LEVEL = 'silent'
  const build = (await import(join(process.cwd(), 'build/server/index.js'))) as ServerBuild
  const { house, stop } = await (build.entry.module as unknown as Booted).boot(
    readEnvironment({ DATA_DIR: dataDir, PORT: '3000', LOG_LEVEL: 'silent' }),
  )
  const handle = createRequestHandler(build)
  await new Promise((resolve) => setTimeout(resolve, 1500)) // The jobs at the start ask too.

  const costs = new Map<string, QueryCost>()
  for (const { name, path, cookie } of pages) {
    heard.length = 0
    const request = new Request(`http://localhost:3000${path}`, { headers: cookie ? { Cookie: cookie } : {} })
    await (await handle(request, { house, address: '127.0.0.1', nonce: 'bench' })).arrayBuffer()
    costs.set(
      name,
      replay(
        join(dataDir, 'counterweight.db'),
        heard.filter(({ sql }) => /^\s*(select|with)/i.test(sql)),
      ),
    )
  }
  await stop()
  return costs
}

function listen(): Query[] {
  const heard: Query[] = []
  const prepare = Database.prototype.prepare
  Database.prototype.prepare = function (this: Database.Database, sql: string) {
    const statement = prepare.call(this, sql) as Database.Statement
    let isRaw = false
    const { raw, all, get } = statement
    statement.raw = (...given: []) => {
      isRaw = true
      return raw.apply(statement, given)
    }
    statement.all = (...parameters: unknown[]) => {
      heard.push({ sql, parameters, isRaw })
      return all.apply(statement, parameters)
    }
    statement.get = (...parameters: unknown[]) => {
      heard.push({ sql, parameters, isRaw })
      return get.apply(statement, parameters)
    }
    return statement
  } as typeof prepare
  return heard
}

/** Asks them all again, a few times; the median of CPU, not of time, since others use this machine too. */
function replay(path: string, queries: Query[]): QueryCost {
  const database = new Database(path, { readonly: true })
  const statements = queries.map(({ sql, parameters }) => ({ sql, parameters, statement: database.prepare(sql).raw() }))
  for (const { statement, parameters } of statements) statement.all(...parameters)
  let slowest: QueryCost['slowest'] = null
  let milliseconds = 0
  for (const { sql, statement, parameters } of statements) {
    const runs = 20
    const before = process.cpuUsage()
    for (let run = 0; run < runs; run++) statement.all(...parameters)
    const { user, system } = process.cpuUsage(before)
    const each = (user + system) / 1000 / runs
    milliseconds += each
    if (!slowest || each > slowest.milliseconds) slowest = { sql, milliseconds: each }
  }
  database.close()
  return { count: queries.length, milliseconds, slowest }
}
