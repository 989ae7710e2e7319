import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cases, contentSnapshots, flags } from '#db/schema/moderation'
import { decisions } from '#db/schema/moderation-decisions'
import { notifications } from '#db/schema/notifications'
import { sanctions, statements } from '#db/schema/sanctions'
import { openSqlite } from '#db/sqlite.server'
import { claimCase, raiseFlag } from '#domain/moderation'
import { runDue } from '#jobs/run.server'
import { harassment, person, ruledWorld } from '#tests/support/flagged'

const run = promisify(execFile)
let dataDir = ''
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'counterweight-races-'))
})
afterEach(() => rmSync(dataDir, { recursive: true }))

/** Several processes of one program on one database file; what each printed. */
async function race(program: string, file: string, now: Date, lanes: string[][]): Promise<number[]> {
  const path = join(process.cwd(), 'tests/support', program)
  const all = lanes.map((words) => run(process.execPath, ['--import', 'tsx', path, file, String(now.getTime()), ...words]))
  return (await Promise.all(all)).map(({ stdout }) => Number(stdout))
}

test('A5: twenty people who flag one thing from four processes at once open one case', async () => {
  const file = join(dataDir, 'counterweight.db')
  const place = await ruledWorld({ store: openSqlite(file) })
  const ids = Array.from({ length: 20 }, (_, n) => `usr_flagger${n}`)
  for (const id of ids) await person(place, id.slice(4))

  await race(
    'flag-racer.ts',
    file,
    place.now(),
    [0, 1, 2, 3].map((lane) => ids.filter((_, n) => n % 4 === lane).map((id) => `${id}@profile:ben`)),
  )

  const { read } = place.store
  const raised = await read.select().from(flags)
  const opened = await read.select().from(cases)
  expect(opened).toHaveLength(1)
  expect(await read.select().from(contentSnapshots)).toHaveLength(1)
  expect(raised.map(({ flaggerId }) => flaggerId).sort()).toEqual(ids.toSorted())
  expect(new Set(raised.map(({ caseId }) => caseId)).size).toBe(1)
  await place.store.close()
}, 120_000)

test('B4: of two processes that decide the same cases at once, each case has one decision, one statement and one sanction', async () => {
  const file = join(dataDir, 'counterweight.db')
  const place = await ruledWorld({ store: openSqlite(file) })
  const claims: string[] = []
  for (let n = 0; n < 12; n++) {
    await person(place, `target${n}`, { days: 0, isMember: false })
    const flagger = await person(place, `flagger${n}`)
    await raiseFlag(flagger, { on: `profile:target${n}`, clause: harassment, text: '', evidence: '' })
  }
  for (const { id } of await place.store.read.select().from(cases)) {
    const { leaseToken } = await claimCase(await place.as('tess'), id)
    claims.push(`${id}:${leaseToken}`)
  }

  const decided = await race('decider.ts', file, place.now(), [
    ['note', ...claims],
    ['warning', ...claims],
  ])

  const { read } = place.store
  expect(decided.reduce((sum, count) => sum + count, 0)).toBe(12)
  expect(new Set((await read.select().from(decisions)).map(({ caseId }) => caseId)).size).toBe(12)
  expect(await read.select().from(decisions)).toHaveLength(12)
  expect(await read.select().from(statements)).toHaveLength(12)
  expect(await read.select().from(sanctions)).toHaveLength(12)
  await place.store.close()
}, 120_000)

test('B7: a flag that comes while its case is decided joins that case or opens the next one, is never lost, and is answered once', async () => {
  const file = join(dataDir, 'counterweight.db')
  const place = await ruledWorld({ store: openSqlite(file) })
  const subjects = Array.from({ length: 12 }, (_, n) => `target${n}`)
  for (const [n, subject] of subjects.entries()) {
    await person(place, subject, { days: 0, isMember: false })
    await person(place, `late${n}`)
    await raiseFlag(await person(place, `first${n}`), { on: `profile:${subject}`, clause: harassment, text: '', evidence: '' })
  }
  const claims: string[] = []
  for (const { id } of await place.store.read.select().from(cases)) {
    const { leaseToken } = await claimCase(await place.as('tess'), id)
    claims.push(`${id}:${leaseToken}`)
  }

  await Promise.all([
    race('decider.ts', file, place.now(), [['note', ...claims]]),
    race('flag-racer.ts', file, place.now(), [subjects.map((subject, n) => `usr_late${n}@profile:${subject}`)]),
  ])

  const { read } = place.store
  await runDue(place.house, place.now())
  const late = (await read.select().from(flags)).filter(({ flaggerId }) => flaggerId.startsWith('usr_late'))
  const told = await read.select().from(notifications)
  expect(late).toHaveLength(12)
  for (const flag of late) {
    const [found] = await read.select().from(cases).where(eq(cases.id, flag.caseId))
    const answers = told.filter(({ personId, sentence }) => personId === flag.flaggerId && sentence.includes('you flagged'))
    expect([flag.state, found?.state, answers.length]).toEqual(
      found?.state === 'decided' ? ['agreed', 'decided', 1] : ['attached', 'queued', 0],
    )
  }
  await place.store.close()
}, 120_000)
