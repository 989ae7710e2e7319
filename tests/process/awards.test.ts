import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { awards, payouts } from '#db/schema/bounties'
import { events } from '#db/schema/events'
import { openSqlite } from '#db/sqlite.server'
import { proposeAward, recordDeposit } from '#domain/bounties'
import { publicTotals, verifyLedger } from '#domain/ledger'
import { acceptedEntries } from '#tests/support/awarded'
import { world } from '#tests/support/world'

const run = promisify(execFile)
const whole = { isWhole: true, count: 0, head: '', firstBad: null, reason: null, checkpoints: 0, copied: 0 }

test('twelve awards approved, signed and paid by four processes at once, by hand and by file, are twelve awards paid once', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'counterweight-awards-'))
  const file = join(dataDir, 'counterweight.db')
  const { at, programmeId } = await prepare(file)

  const payer = join(process.cwd(), 'tests/support/award-payer.ts')
  const sent = ['a', 'b', 'c', 'd'].map((rival) =>
    run(process.execPath, ['--import', 'tsx', payer, file, String(at), rival], { cwd: process.cwd() }),
  )
  const done = (await Promise.all(sent)).map(({ stdout }) => JSON.parse(stdout) as Record<string, number>)
  const total = (what: string) => done.reduce((sum, one) => sum + (one[what] ?? 0), 0)

  const store = openSqlite(file)
  expect([total('approved'), total('signed')]).toEqual([12, 4])
  expect(new Set((await store.read.select().from(awards)).map(({ state }) => state))).toEqual(new Set(['paid']))
  const own = await store.read.select().from(payouts)
  const settled = (await store.read.select().from(events))
    .filter(({ type }) => type === 'payout.recorded')
    .map(({ subjectId }) => subjectId)
  expect(settled.toSorted()).toEqual(own.map(({ id }) => id).toSorted())
  // Eight of 200.00 and four of 500.00, out of 4,000.00.
  expect(await publicTotals(store.read, programmeId)).toEqual({ funded: 400_000, left: 40_000, setAside: 0, paid: 360_000, donated: 0 })
  expect(await verifyLedger(store.read, whole)).toEqual(whole)
  await store.close()
  rmSync(dataDir, { recursive: true })
}, 120_000)

/** A database file with twelve proposed awards, a third of which need a second signature. */
async function prepare(file: string) {
  const place = await world({ store: openSqlite(file) })
  const { slug, programmeId, entryIds } = await acceptedEntries(
    place,
    Array.from({ length: 12 }, (_, n) => (n % 3 === 2 ? 'high' : 'medium')),
  )
  await recordDeposit(await place.as('root'), slug, { amount: '4,000', reference: 'Wire 1' })
  for (const id of entryIds) await proposeAward(await place.as('olga'), id, { corroborating_percent: 10 })
  await place.store.close()
  return { at: place.now().getTime(), programmeId }
}
