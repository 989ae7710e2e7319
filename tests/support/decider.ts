import { openSqlite } from '#db/sqlite.server'
import { decideCase, decisionInput } from '#domain/moderation'
import { personContext } from '#kernel/context.server'
import { Refused } from '#kernel/refused'

/** A process of its own that decides cases under claims that another process holds too, with a consequence of its own. Says how many it decided. */
const [file = '', at = '', account = '', ...claims] = process.argv.slice(2)
const store = openSqlite(file)
// The race is about decisions; its moderator has no second factor.
store.waivesSecondFactor = true
const ctx = await personContext({ store, now: new Date(Number(at)) }, 'usr_tess')
const said = {
  outcome: 'breach',
  clauses: ['COC-2.1'],
  facts: 'The profile insults a group.',
  reasons: 'These words attack people for who they are.',
}
let count = 0
for (const claim of claims) {
  const [caseId = '', token = ''] = claim.split(':')
  try {
    await decideCase({ ...ctx }, caseId, decisionInput.parse({ ...said, account, token }))
    count++
  } catch (error) {
    if (!(error instanceof Refused && error.reason === 'conflict')) throw error
  }
}
await store.close()
process.stdout.write(String(count))
