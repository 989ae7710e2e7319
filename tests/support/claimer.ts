import { openSqlite } from '#db/sqlite.server'
import { claimCase } from '#domain/moderation'
import { personContext } from '#kernel/context.server'
import { Refused } from '#kernel/refused'

/** A process of its own that tries to claim every case it is given, as one moderator, and says how many it got. */
const [file = '', personId = '', at = '', ...ids] = process.argv.slice(2)
const store = openSqlite(file)
// The race is about leases; its moderators have no second factor.
store.waivesSecondFactor = true
const ctx = await personContext({ store, now: new Date(Number(at)) }, personId)
let count = 0
for (const id of ids) {
  try {
    await claimCase({ ...ctx }, id)
    count++
  } catch (error) {
    if (!(error instanceof Refused && error.reason === 'conflict')) throw error
  }
}
await store.close()
process.stdout.write(String(count))
