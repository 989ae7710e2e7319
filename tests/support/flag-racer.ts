import { openSqlite } from '#db/sqlite.server'
import { raiseFlag } from '#domain/moderation'
import { personContext } from '#kernel/context.server'

/** A process of its own in which some people flag the same thing, all at once. */
const [file = '', at = '', on = '', ...personIds] = process.argv.slice(2)
const store = openSqlite(file)
const flag = async (personId: string) =>
  raiseFlag(await personContext({ store, now: new Date(Number(at)) }, personId), { on, clause: 'COC-2.1', text: '', evidence: '' })
await Promise.all(personIds.map(flag))
await store.close()
