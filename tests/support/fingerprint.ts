import { readdirSync } from 'node:fs'
import { getTableName, isTable } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Store } from '#db/open.server'

const folder = new URL('../../db/schema/', import.meta.url)
const modules = await Promise.all(readdirSync(folder).map((name) => import(new URL(name, folder).href) as Promise<Record<string, unknown>>))
const tables = modules.flatMap((module) => Object.values(module).filter((one) => isTable(one)) as SQLiteTable[])
/** What a refused request may touch: the session of whoever asks, the buckets that count attempts. */
const technical = new Set(['sessions', 'buckets'])

/** That staff were refused something is on record (see the log room); that is the one thing a refusal writes. */
function withoutRefusals(told: Record<string, unknown[]>): Record<string, unknown[]> {
  const noted = new Set(
    (told.events as { id: string; type: string }[]).filter(({ type }) => /\.(refused|denied)$/.test(type)).map(({ id }) => id),
  )
  const isNoted = (row: unknown) => noted.has((row as { eventId?: string }).eventId ?? (row as { id?: string }).id ?? '')
  return Object.fromEntries(Object.entries(told).map(([name, rows]) => [name, rows.filter((row) => !isNoted(row))]))
}

/** Everything that stands in the database but what a refused request may touch, table by table. */
export async function fingerprint({ read }: Store): Promise<Record<string, unknown[]>> {
  const told: Record<string, unknown[]> = {}
  for (const table of tables.filter((one) => !technical.has(getTableName(one)))) {
    told[getTableName(table)] = await read.select().from(table)
  }
  return withoutRefusals(told)
}
