import { openSqlite } from '#db/sqlite.server'
import { transfer } from '#domain/ledger'
import { personContext } from '#kernel/context.server'
import { Refused } from '#kernel/refused'

/** A process of its own that sends the same payments as its rivals do, and some under a key of its own that the money does not suffice for. */
const [file = '', at = '', rival = '', payments = '0'] = process.argv.slice(2)
const store = openSqlite(file)
store.waivesSecondFactor = true
const ctx = await personContext({ store, now: new Date(Number(at)) }, 'usr_root')
const place = (account: 'payable' | 'paid', purpose: string) => ({ programmeId: 'prg_1', account, purpose })
let refused = 0
for (let n = 0; n < Number(payments); n++) {
  const money = { minor: 100, currency: 'USD' }
  const [from, to] = [place('payable', `pay_${n}`), place('paid', `pay_${n}`)]
  for (const key of [`pay:${n}`, `pay:${n}`, `pay:${n}:${rival}`])
    await store
      .transact((tx) => transfer(tx, ctx, { key, from, to, money }))
      .catch((error: unknown) => {
        if (!(error instanceof Refused && error.reason === 'conflict')) throw error
        refused += 1
      })
}
await store.close()
process.stdout.write(String(refused))
