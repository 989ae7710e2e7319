import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite } from '#db/sqlite.server'
import { getCase, listCases } from '#domain/moderation'
import { caseViews } from '#domain/moderation/model'
import { personContext } from '#kernel/context.server'
import { castMembers } from '#tests/support/cast'
import { fill } from './fill.ts'
import { caseInTheMiddle } from './fill-cases.ts'
import { say } from './table.ts'

/** `npx tsx tests/bench/cases.ts [cases] [events]`: CPU of what the pages of cases ask, without the server around it, so that a slow query is found soon. */
const [cases, events] = [Number(process.argv[2] ?? 100_000), Number(process.argv[3] ?? 1_000_000)]
const dataDir = mkdtempSync(join(tmpdir(), 'counterweight-bench-cases-'))
say(`${cases} cases, ${events} events. Filling …`)
await fill(dataDir, Math.max(1000, Math.floor(cases / 5)), 'unset', { cases, events })

const store = openSqlite(join(dataDir, 'counterweight.db'))
store.waivesSecondFactor = true
const ctx = await personContext({ store, now: new Date() }, castMembers.tess.id)
for (const view of caseViews) await measured(`/cases, ${view}`, () => listCases(ctx, view, null))
await measured('a case', () => getCase(ctx, `cas_${caseInTheMiddle(cases)}`, true))
await store.close()
rmSync(dataDir, { recursive: true })

/** The median of twenty runs, after two that warm up. */
async function measured(what: string, work: () => Promise<unknown>): Promise<void> {
  const costs: number[] = []
  for (let run = 0; run < 22; run++) {
    const before = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(before)
    if (run > 1) costs.push((user + system) / 1000)
  }
  say(`${what}: ${(costs.toSorted((a, b) => a - b)[10] ?? 0).toFixed(1)} ms of CPU`)
}
