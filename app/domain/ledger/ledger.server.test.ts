import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { ledgerLines, ledgerTransfers } from '#db/schema/ledger'
import { verifyLog } from '#kernel/verification.server'
import { tamperedWorld } from '#tests/support/tampering'
import { type World, world } from '#tests/support/world'
import { balanceAt, balances, budgetOverTime, listTransfers, publicTotals, type Transfer, transfer, verifyLedger } from './index.server.ts'
import type { Account } from './model.ts'

const at = (account: Account, purpose = '') => ({ programmeId: 'prg_1', account, purpose })
const usd = (minor: number) => ({ minor, currency: 'USD' })
const deposit = (minor: number, key = 'deposit'): Transfer => ({ key, from: at('funding'), to: at('programme'), money: usd(minor) })
const reservation = (minor: number, key = 'approval') => ({ key, from: at('programme'), to: at('reserved', 'awd_1'), money: usd(minor) })

async function move(place: World, ...all: Transfer[]) {
  const ctx = await place.as('root')
  return place.store.transact(async (tx) => {
    const done = []
    for (const given of all) done.push(await transfer(tx, ctx, given))
    return done
  })
}
const held = (place: World, account: Account, purpose = '') => balanceAt(place.store.read, at(account, purpose), 'USD')

test('what one place gives another gets', async () => {
  const place = await world()

  await move(place, deposit(1000), reservation(300))

  expect([await held(place, 'funding'), await held(place, 'programme'), await held(place, 'reserved', 'awd_1')]).toEqual([-1000, 700, 300])
  expect(await publicTotals(place.store.read, 'prg_1')).toEqual({ funded: 1000, left: 700, setAside: 300, paid: 0, donated: 0 })
})

test('the same key twice moves money once, also in one transaction', async () => {
  const place = await world()

  const [first, again] = await move(place, deposit(1000), deposit(1000))
  const [later] = await move(place, deposit(1000))

  expect([again, later]).toEqual([first, first])
  expect(await held(place, 'programme')).toBe(1000)
})

test.each([
  ['another amount', deposit(999)],
  ['another currency', { ...deposit(1000), money: { minor: 1000, currency: 'EUR' } }],
  ['another place', { ...deposit(1000), to: at('returned') }],
  ['another text', { ...deposit(1000), note: 'Wire 18' }],
])('the same key with %s is refused', async (_what, given) => {
  const place = await world()
  await move(place, deposit(1000))

  await expect(move(place, given)).rejects.toThrow(expect.objectContaining({ reason: 'conflict' }))
  expect(await held(place, 'programme')).toBe(1000)
})

test('no place but funding gives what it does not have, not even out of what another award has', async () => {
  const place = await world()
  await move(place, deposit(1000), reservation(600))
  const payable = (purpose: string, minor: number) => ({
    key: `p${minor}`,
    from: at('reserved', purpose),
    to: at('payable'),
    money: usd(minor),
  })

  await expect(move(place, reservation(401, 'second'))).rejects.toThrow('not enough for USD 4.01')
  await expect(move(place, payable('awd_1', 601))).rejects.toThrow('not enough')
  await expect(move(place, payable('awd_2', 1))).rejects.toThrow('not enough')
  await move(place, payable('awd_1', 600))
})

test('money of one currency is not there in another', async () => {
  const place = await world()
  await move(place, deposit(1000))

  await expect(move(place, { ...reservation(1), money: { minor: 1, currency: 'EUR' } })).rejects.toThrow('not enough for EUR 0.01')
})

test.each([
  ['nothing', { money: usd(0) }],
  ['less than nothing', { money: usd(-5) }],
  ['a fraction', { money: usd(0.5) }],
  ['more than can be counted', { money: usd(Number.MAX_SAFE_INTEGER + 1) }],
  ['no number', { money: usd(Number.NaN) }],
  ['no currency', { money: { minor: 5, currency: 'usd' } }],
  ['nowhere', { to: at('funding') }],
  ['another programme', { to: { ...at('programme'), programmeId: 'prg_2' } }],
  ['no key', { key: '' }],
])('a movement of %s is a mistake of ours', async (_what, wrong) => {
  const place = await world()

  await expect(move(place, { ...deposit(1000), ...wrong })).rejects.toThrow(RangeError)
  expect(await place.store.read.select().from(ledgerTransfers)).toEqual([])
})

test('the books are read newest first, and the budget is told backwards from today', async () => {
  const place = await world()
  await move(place, deposit(1000), reservation(300), { key: 'x', from: at('reserved', 'awd_1'), to: at('paid', 'pay_1'), money: usd(300) })
  await move(place, {
    ...deposit(50, 'other'),
    from: { ...at('funding'), programmeId: 'prg_2' },
    to: { ...at('programme'), programmeId: 'prg_2' },
  })

  const { movements, next } = await listTransfers(place.store.read, 'prg_1')
  expect(movements.map(({ number, from, to, minor, by }) => [number, from, to, minor, by])).toEqual([
    [3, 'reserved', 'paid', 300, 'root'],
    [2, 'programme', 'reserved', 300, 'root'],
    [1, 'funding', 'programme', 1000, 'root'],
  ])
  expect(next).toBeNull()
  expect((await budgetOverTime(place.store.read, 'prg_1')).map(({ left, setAside, spent }) => [left, setAside, spent])).toEqual([
    [1000, 0, 0],
    [700, 300, 0],
    [700, 0, 300],
  ])
  expect([...(await balances(place.store.read, ['prg_2', 'prg_3'])).values()].map(({ programme }) => programme)).toEqual([50, 0])
})

test('a long history is read a page at a time', async () => {
  const place = await world()
  await move(place, ...Array.from({ length: 60 }, (_, n) => deposit(10 + n, `d${n}`)))

  const first = await listTransfers(place.store.read, 'prg_1')
  const second = await listTransfers(place.store.read, 'prg_1', first.next)

  expect([first.movements.length, first.next, second.movements.length, second.next]).toEqual([50, 11, 10, null])
  expect(second.movements[0]?.number).toBe(10)
})

test('movements and their sides can be neither changed nor deleted', async () => {
  const place = await world()
  await move(place, deposit(1000))
  const write = (what: (tx: Parameters<Parameters<World['store']['transact']>[0]>[0]) => Promise<unknown>) =>
    place.store.transact(async (tx) => void (await what(tx)))

  await expect(write((tx) => tx.update(ledgerLines).set({ minor: 1 }))).rejects.toThrow('append-only')
  await expect(write((tx) => tx.delete(ledgerLines))).rejects.toThrow('append-only')
  await expect(write((tx) => tx.update(ledgerTransfers).set({ note: 'x' }))).rejects.toThrow('append-only')
  await expect(write((tx) => tx.delete(ledgerTransfers))).rejects.toThrow('append-only')
})

describe('verification', () => {
  const tamperings: [string, string, string][] = [
    [
      'an amount on one side',
      'update ledger_lines set minor = minor + 1 where transfer = 2 and side = ?',
      'movement 2 on: it has two sides',
    ],
    ['both sides alike', 'update ledger_lines set minor = minor * 2 where transfer = 2', 'movement 2 on: it is not what was written'],
    ['the currency', `update ledger_lines set currency = 'EUR' where transfer = 2`, 'movement 2 on: it is not what was written'],
    ['whom it is for', `update ledger_lines set purpose = 'awd_9' where transfer = 2`, 'movement 2 on: it is not what was written'],
    ['the text', `update ledger_transfers set note = 'other' where number = 1`, 'movement 1 on: it is not what was written'],
    ['a side', `delete from ledger_lines where transfer = 3 and side = 'to'`, 'movement 3 on: it has 1 sides'],
    ['a movement', 'delete from ledger_transfers where number = 2', 'movement 2 on: it is missing'],
    ['a newest movement, whose sides stay', 'delete from ledger_transfers where number = 3', 'a side of movement 3, which does not exist'],
  ]
  test.each(tamperings)('finds a change of %s', async (_what, statement, says) => {
    const place = await tamperedWorld()
    await move(place, deposit(1000), reservation(300), reservation(200, 'second'))
    expect(await verify(place)).toMatchObject({ isWhole: true, reason: null })

    place.tamper(statement.replace('?', `'from'`))

    expect(await verify(place)).toMatchObject({ isWhole: false, reason: expect.stringContaining(says) })
  })

  test('finds a place below its floor although every hash was made anew', async () => {
    const place = await tamperedWorld()
    await move(place, deposit(1000), reservation(300))
    const connection = new Database(place.path)
    const before = connection.prepare('select hash from ledger_transfers where number = 2').pluck().get() as string
    connection.close()
    const { hashOf } = await import('./transfer.server.ts')
    const row = { number: 3, key: 'forged', note: '', at: place.now(), actorId: null }
    const line = (side: 'from' | 'to', account: Account, minor: number) => ({ ...at(account), transfer: 3, side, currency: 'USD', minor })
    const lines = [line('from', 'programme', -701), line('to', 'paid', 701)]
    await place.store.transact(async (tx) => {
      await tx.insert(ledgerTransfers).values({ ...row, hash: hashOf(before, row, lines) })
      await tx.insert(ledgerLines).values(lines)
    })

    expect(await verify(place)).toMatchObject({ isWhole: false, reason: expect.stringContaining('movement 3 on: it takes more') })
  })
})

const verify = async ({ store, house }: World) =>
  verifyLedger(store.read, await verifyLog(store, { dataDir: house.settings.dataDir, copies: [] }))
