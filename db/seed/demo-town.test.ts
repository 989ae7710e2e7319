import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { programmes as programmesTable } from '#db/schema/programmes'
import { listAppeals } from '#domain/appeals'
import { getDesk } from '#domain/grading'
import { publicTotals } from '#domain/ledger'
import { listCases } from '#domain/moderation'
import { listProgrammes } from '#domain/programmes'
import { personContext } from '#kernel/context.server'
import { world } from '#tests/support/world'
import { settleIn } from '../../app/boot.server.ts'
import { migratedImage, openSqlite } from '../sqlite.server.ts'
import { buildDemoTown } from './demo-town.ts'

test('the demo town is built by the commands that people use, and every desk has something on it', async () => {
  const { house, store, asVisitor, now, pass } = await world({ store: openSqlite(Buffer.from(migratedImage())), isEmpty: false })
  // The policies are younger than the day on which the tests begin.
  pass(268)
  await settleIn(house)
  await buildDemoTown(house)
  const as = (handle: string) => personContext({ store, now: now() }, `usr_${handle}`)

  const { programmes } = await listProgrammes(asVisitor())
  expect(Object.fromEntries(programmes.map(({ slug, state }) => [slug, state]))).toEqual({
    'left-out-2026': 'open',
    'unifiedqa-answers': 'open',
    'small-languages': 'settled',
  })
  expect(await getDesk(await as('gus'))).toMatchObject({ open: [{ title: expect.stringContaining('wheelchairs') }] })
  expect((await listCases(await as('max'), 'open', null)).items).not.toEqual([])
  expect(await listAppeals(await as('ruth'))).toMatchObject({ open: [{}] })
  const [programme] = await store.read
    .select({ id: programmesTable.id })
    .from(programmesTable)
    .where(eq(programmesTable.slug, 'unifiedqa-answers'))
  expect(await publicTotals(store.read, programme?.id ?? '')).toMatchObject({ funded: 550_000, paid: 60_000, setAside: 10_000 })
}, 120_000)
