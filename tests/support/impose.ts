import { openSqlite } from '#db/sqlite.server'
import { findPerson } from '#domain/accounts'
import { policiesInForce } from '#domain/policies'
import { imposeSanction, issueStatement } from '#domain/sanctions'
import { endAfter } from '#domain/sanctions/model'
import { personContext } from '#kernel/context.server'
import { transact } from '#kernel/transact.server'

/**
 * Puts a suspension with its statement on somebody, as the decision of a case does, on the database of a running server:
 * impose.ts FILE PERSON MODERATOR. For journeys that begin with a sanction.
 */
const [file = '', handle = '', by = ''] = process.argv.slice(2)
const store = openSqlite(file)
// The server whose database this is runs on loopback, where a second factor is waived.
store.waivesSecondFactor = true
const now = new Date()
const ctx = await personContext({ store, now }, (await findPerson(store.read, by)).id)
const [conduct] = await policiesInForce(store.read, now)
const clauses = ['COC-2.5']
const endsAt = endAfter('suspension', now, 14)

await transact(ctx, async (tx) => {
  const { id: personId } = await findPerson(tx, handle)
  const decisionId = `dec_of_${handle}`
  const subject = { type: 'comment', id: `com_of_${handle}`, revision: '1' }
  await imposeSanction(tx, ctx, { decisionId, personId, kind: 'suspension', startsAt: now, endsAt, clauses, subject })
  await issueStatement(tx, ctx, {
    decisionId,
    personId,
    restrictions: ['suspension'],
    clauses,
    policyVersionId: conduct?.versionId ?? '',
    facts: 'You posted another person’s private address and asked people to write to her.',
    reasons: 'The address was not public, and the call to write to her made contact likely. A note came before.',
    startsAt: now,
    endsAt,
    source: 'flags',
    isAutomated: false,
  })
})
await store.close()
