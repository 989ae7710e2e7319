import { PGlite } from '@electric-sql/pglite'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import { expect, test } from 'vitest'
import { isPostgres } from '#db/columns'
import { migrationsFolder } from '#db/migrations.server'
import { postgresStore } from '#db/postgres.server'
import { confirmAddress } from '#domain/accounts'
import { runDue } from '#jobs/run.server'
import { verifyChain } from '#kernel/chain.server'
import { walkMainPath } from '#tests/support/main-path'
import { secretTo, signsUp } from '#tests/support/newcomer'
import { world } from '#tests/support/world'

test('the main path can be walked on PostgreSQL', async () => {
  expect(isPostgres).toBe(true)
  const engine = new PGlite()
  const database = drizzle(engine, { casing: 'snake_case' })
  await migrate(database, { migrationsFolder: migrationsFolder('postgres') })
  const store = postgresStore(database as unknown as PgDatabase<PgQueryResultHKT>, () => engine.close())
  const place = await world({ store })

  expect(await signsUp(place)).toEqual({ ok: true })
  await confirmAddress(place.asVisitor(), await secretTo(place, 'nora@example.org'))
  expect(await signsUp(place, 'n0ra', 'new@example.org')).toMatchObject({ ok: false })

  const { publicId, issue, found } = await walkMainPath(place)

  expect(issue).toMatchObject({ publicId, state: 'resolved', publication: 'full' })
  expect(found).toEqual([publicId])
  await runDue(place.house, place.now())
  expect(await verifyChain(store.read)).toMatchObject({ isWhole: true })
  await store.close()
}, 60_000)
