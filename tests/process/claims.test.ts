import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { and, eq, isNotNull } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { people, roleGrants } from '#db/schema/accounts'
import { events } from '#db/schema/events'
import { cases, contentSnapshots } from '#db/schema/moderation'
import { openSqlite } from '#db/sqlite.server'
import { world } from '#tests/support/world'

const run = promisify(execFile)
const moderators = ['usr_tess', 'usr_max', 'usr_mona', 'usr_miro']

test('B1: three hundred cases claimed by four processes at once are three hundred leases, one each', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'counterweight-claims-'))
  const file = join(dataDir, 'counterweight.db')
  const { ids, now } = await prepare(file)

  const claimer = join(process.cwd(), 'tests/support/claimer.ts')
  const all = moderators.map((id) =>
    run(process.execPath, ['--import', 'tsx', claimer, file, id, String(now.getTime()), ...ids], { cwd: process.cwd() }),
  )
  const got = (await Promise.all(all)).map(({ stdout }) => Number(stdout))

  const store = openSqlite(file)
  const leased = await store.read
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.state, 'claimed'), isNotNull(cases.leaseToken)))
  const told = await store.read.select({ id: events.id }).from(events).where(eq(events.type, 'case.claimed'))
  expect(got.reduce((sum, count) => sum + count, 0)).toBe(300)
  expect(leased).toHaveLength(300)
  expect(told).toHaveLength(300)
  await store.close()
  rmSync(dataDir, { recursive: true })
}, 120_000)

/** A database file with three hundred queued cases and four moderators. */
async function prepare(file: string) {
  const store = openSqlite(file)
  const { now } = await world({ store })
  const ids = Array.from({ length: 300 }, (_, n) => `cas_${n}`)
  await store.transact(async (tx) => {
    for (const handle of ['mona', 'miro']) {
      const email = `${handle}@example.org`
      await tx.insert(people).values({
        id: `usr_${handle}`,
        handle,
        handleSkeleton: handle,
        email,
        emailKey: email,
        passwordHash: 'unset',
        createdAt: now(),
        confirmedAt: now(),
      })
      await tx
        .insert(roleGrants)
        .values({ id: `gra_${handle}`, personId: `usr_${handle}`, role: 'moderator', reason: 'The race', startsAt: now() })
    }
    for (const id of ids) {
      const about = { subjectType: 'profile', subjectId: id } as const
      await tx.insert(contentSnapshots).values({ ...about, id: `snp_${id}`, revision: id, content: '{}', madeAt: now(), takenAt: now() })
      const flagsOf = {
        isIllegal: false,
        isUrgent: false,
        isBrigade: false,
        weight: 1,
        rank: 1,
        clause: 'COC-2.1',
        severity: 'high',
      } as const
      await tx.insert(cases).values({
        ...about,
        ...flagsOf,
        id,
        authorId: 'usr_ben',
        snapshotId: `snp_${id}`,
        state: 'queued',
        openedAt: now(),
        dueAt: now(),
        movedAt: now(),
      })
    }
  })
  await store.close()
  return { ids, now: now() }
}
