import { openSqlite } from '#db/sqlite.server'
import { raiseFlag } from '#domain/moderation'
import { personContext } from '#kernel/context.server'

/** A process of its own in which people flag things, all at once: each word names who flags what, as PERSON@TYPE:NAME. */
const [file = '', at = '', ...words] = process.argv.slice(2)
const store = openSqlite(file)
const flag = async (word: string) => {
  const [personId = '', on = ''] = word.split('@')
  return raiseFlag(await personContext({ store, now: new Date(Number(at)) }, personId), { on, clause: 'COC-2.1', text: '', evidence: '' })
}
await Promise.all(words.map(flag))
await store.close()
