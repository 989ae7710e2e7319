import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { ledgerTransfers } from '#db/schema/ledger'
import { openSqlite } from '#db/sqlite.server'
import { balanceAt, balances, transfer, verifyLedger } from '#domain/ledger'
import { world } from '#tests/support/world'

const run = promisify(execFile)
const payments = 60
const rivals = ['a', 'b', 'c', 'd']
const whole = { isWhole: true, count: 0, head: '', firstBad: null, reason: null, checkpoints: 0, copied: 0 }

test('sixty payments sent by four processes at once, twice by each and once more under another key, are sixty payments', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'counterweight-payments-'))
  const file = join(dataDir, 'counterweight.db')
  const at = await prepare(file)

  const payer = join(process.cwd(), 'tests/support/payer.ts')
  const sent = rivals.map((rival) =>
    run(process.execPath, ['--import', 'tsx', payer, file, String(at), rival, String(payments)], { cwd: process.cwd() }),
  )
  const refused = (await Promise.all(sent)).reduce((sum, { stdout }) => sum + Number(stdout), 0)

  const store = openSqlite(file)
  const own = (await balances(store.read, ['prg_1'])).get('prg_1')
  expect(own).toMatchObject({ funding: -100 * payments, payable: 0, paid: 100 * payments, programme: 0 })
  for (let n = 0; n < payments; n++) expect(await balanceAt(store.read, place('paid', `pay_${n}`), 'USD')).toBe(100)
  // A deposit and two movements for each payment; whoever came late under a key of their own found nothing left.
  expect(await store.read.$count(ledgerTransfers)).toBe(1 + 2 * payments)
  expect(refused).toBeGreaterThanOrEqual(payments * (rivals.length - 1))
  expect(await verifyLedger(store.read, whole)).toEqual(whole)
  await store.close()
  rmSync(dataDir, { recursive: true })
}, 120_000)

const place = (account: 'funding' | 'programme' | 'payable' | 'paid', purpose = '') => ({ programmeId: 'prg_1', account, purpose })

/** A database file in which sixty payments of one dollar wait. */
async function prepare(file: string): Promise<number> {
  const { store, as, now } = await world({ store: openSqlite(file) })
  const ctx = await as('root')
  await store.transact(async (tx) => {
    const money = (minor: number) => ({ minor, currency: 'USD' })
    await transfer(tx, ctx, { key: 'deposit', from: place('funding'), to: place('programme'), money: money(100 * payments) })
    for (let n = 0; n < payments; n++)
      await transfer(tx, ctx, { key: `sign:${n}`, from: place('programme'), to: place('payable', `pay_${n}`), money: money(100) })
  })
  await store.close()
  return now().getTime()
}
