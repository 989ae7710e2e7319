import { openSqlite } from '#db/sqlite.server'
import { spend } from '#kernel/buckets.server'

/** One of several processes that spend from one bucket at the same time. Says how often it was granted. */
const [path = '', count = '0', key = '', at = '0'] = process.argv.slice(2)
const store = openSqlite(path)
const tries = Array.from({ length: Number(count) }, () =>
  spend(store, new Date(Number(at)), [{ limit: 'submit', key }]).then(
    () => 1,
    () => 0,
  ),
)
const granted = (await Promise.all(tries)).reduce<number>((sum, one) => sum + one, 0)
await store.close()
process.stdout.write(String(granted))
