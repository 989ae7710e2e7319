import { awards, payouts } from '#db/schema/bounties'
import { openSqlite } from '#db/sqlite.server'
import { approveAward, recordPayout, signAward } from '#domain/bounties'
import { makePaymentFile, recordStatus, writePaymentFile } from '#domain/payments'
import { personContext } from '#kernel/context.server'
import { Refused } from '#kernel/refused'

/** A process of its own that approves, signs and pays every award as its rivals do, by hand and by file, each under references of its own. */
const [file = '', at = '', rival = ''] = process.argv.slice(2)
const store = openSqlite(file)
store.waivesSecondFactor = true
const as = (id: string) => personContext({ store, now: new Date(Number(at)) }, id)
const done: Record<string, number> = { approved: 0, signed: 0, paid: 0, filed: 0 }
const attempt = async (what: keyof typeof done, command: () => Promise<unknown>) => {
  try {
    await command()
    done[what] = (done[what] ?? 0) + 1
  } catch (error) {
    if (!(error instanceof Refused)) throw error
  }
}

for (const { id } of await store.read.select().from(awards)) {
  await attempt('approved', async () => approveAward(await as('usr_olga'), id))
  await attempt('signed', async () => signAward(await as('usr_root'), id))
}
const due = await store.read.select().from(payouts)
for (const { id } of due.slice(0, due.length / 2))
  await attempt('paid', async () => recordPayout(await as('usr_root'), id, { reference: `Wire ${rival} ${id}` }))
await attempt('filed', async () => {
  const { id } = await makePaymentFile(await as('usr_root'))
  const { text } = await writePaymentFile(await as('usr_root'), id)
  const answered = text.replaceAll(/"",""\r\n/g, `"paid","File ${rival}"\r\n`)
  for (let times = 0; times < 2; times++) await recordStatus(await as('usr_root'), id, answered)
})
await store.close()
process.stdout.write(JSON.stringify(done))
