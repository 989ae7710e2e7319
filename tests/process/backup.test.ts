import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { eq } from 'drizzle-orm'
import { pack } from 'tar-stream'
import { beforeEach, expect, test } from 'vitest'
import { events } from '#db/schema/events'
import { issues } from '#db/schema/issues'
import { openSqlite } from '#db/sqlite.server'
import { moveIssue } from '#domain/issues'
import { sealEvents, verifyChain } from '#kernel/chain.server'
import { makeIssue } from '#tests/support/make'
import { world } from '#tests/support/world'
import { backUp } from '../../app/archive/backup.server.ts'
import { restore } from '../../app/archive/restore.server.ts'

const now = new Date('2026-03-03T12:00:00.000Z')
const upload = 'prompt,outcome\n1,yes\n'
const uploadHash = createHash('sha256').update(upload).digest('hex')
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterweight-archive-'))
  return () => rmSync(folder, { recursive: true, force: true })
})

const placeIn = (name: string) => ({ databasePath: join(folder, name, 'counterweight.db'), dataDir: join(folder, name) })

/** A house with one issue that was answered, one upload, a key and a text of the operator. */
async function furnished(name: string) {
  const place = placeIn(name)
  const store = openSqlite(place.databasePath)
  const town = await world({ store })
  await makeIssue(town, { publicId: 'CW-2026-10001' })
  await moveIssue(await town.as('olga'), 'CW-2026-10001', { move: 'acknowledge', text: 'We look into it.' })
  await sealEvents(store)
  const path = join(place.dataDir, 'files', uploadHash.slice(0, 2), uploadHash)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, upload)
  writeFileSync(join(place.dataDir, 'secret'), 'not for everybody')
  writeFileSync(join(place.dataDir, 'privacy.md'), 'What we keep.')
  return { place, store, town }
}

test('what was backed up stands again elsewhere, and the event names both heads', async () => {
  const { place, store } = await furnished('first')
  const archive = join(folder, 'backup.tar')
  const { head } = await backUp(place, archive, false, now)
  await store.close()
  const other = await furnished('other')
  await makeIssue(other.town, { publicId: 'CW-2026-20000' })
  await other.store.close()

  const { replacedHead } = await restore(other.place, archive, now)

  const restored = openSqlite(other.place.databasePath)
  const [event] = await restored.read.select().from(events).where(eq(events.type, 'database.restored'))
  expect(await restored.read.select({ id: issues.publicId }).from(issues)).toEqual([{ id: 'CW-2026-10001' }])
  expect(event).toMatchObject({ subjectId: 'database', actorKind: 'system' })
  expect(await verifyChain(restored.read)).toMatchObject({ isWhole: true })
  expect([head, replacedHead].every((hash) => /^[0-9a-f]{64}$/.test(hash))).toBe(true)
  expect(readFileSync(join(other.place.dataDir, 'files', uploadHash.slice(0, 2), uploadHash), 'utf8')).toBe(upload)
  expect(readdirSync(other.place.dataDir).some((name) => name.startsWith('counterweight.db.before-'))).toBe(true)
  await restored.close()
})

test('keys are left out unless they are asked for', async () => {
  const { place, store } = await furnished('first')
  await backUp(place, join(folder, 'without.tar'), false, now)
  await backUp(place, join(folder, 'with.tar'), true, now)
  await store.close()

  expect(readFileSync(join(folder, 'without.tar')).includes('not for everybody')).toBe(false)
  expect(readFileSync(join(folder, 'without.tar')).includes('What we keep.')).toBe(true)
  expect(readFileSync(join(folder, 'with.tar')).includes('not for everybody')).toBe(true)
})

test('a backup during writes is one moment: everything acknowledged before it is in it, and nothing by halves', async () => {
  const { place, store, town } = await furnished('first')
  const acknowledged: string[] = []
  let isDone = false
  const writing = (async () => {
    for (let n = 0; !isDone; n++) {
      await makeIssue(town, { publicId: `CW-2026-${30_000 + n}` })
      await moveIssue(await town.as('olga'), `CW-2026-${30_000 + n}`, { move: 'acknowledge', text: 'We look into it.' })
      acknowledged.push(`CW-2026-${30_000 + n}`)
      await new Promise((resolve) => setImmediate(resolve))
    }
  })()
  while (acknowledged.length < 20) await new Promise((resolve) => setTimeout(resolve, 2))
  const before = [...acknowledged]
  const archive = join(folder, 'backup.tar')
  // The operator's command is another process, as it is in life.
  const command = ['--import', 'tsx', 'app/cli.ts', 'backup', archive, '--json']
  const environment = { ...process.env, DATA_DIR: place.dataDir, DATABASE_URL: '' }
  const code = await new Promise((resolve) => spawn(process.execPath, command, { env: environment, stdio: 'ignore' }).once('exit', resolve))
  isDone = true
  await writing
  await store.close()

  const empty = placeIn('empty')
  await restore(empty, archive, now)
  const restored = openSqlite(empty.databasePath)
  const states = new Map(
    (await restored.read.select({ id: issues.publicId, state: issues.state }).from(issues)).map(({ id, state }) => [id, state]),
  )
  expect(code).toBe(0)
  expect(acknowledged.length).toBeGreaterThan(before.length)
  expect(before.filter((id) => states.get(id) !== 'acknowledged')).toEqual([])
  await restored.close()
}, 60_000)

test.each([
  ['a byte that changed', (path: string) => flip(path)],
  ['an end that is cut off', (path: string) => truncateSync(path, 20_000)],
  ['something else', (path: string) => writeFileSync(path, 'not an archive at all')],
])('an archive with %s is refused, and nothing is changed', async (_, harm) => {
  const { place, store } = await furnished('first')
  const archive = join(folder, 'backup.tar')
  await backUp(place, archive, false, now)
  await store.close()
  harm(archive)

  await expect(restore(place, archive, now)).rejects.toThrow('Nothing was changed')
  const still = openSqlite(place.databasePath)
  expect(await still.read.select({ state: issues.state }).from(issues)).toEqual([{ state: 'acknowledged' }])
  expect(await still.read.select({ id: events.id }).from(events).where(eq(events.type, 'database.restored'))).toEqual([])
  await still.close()
  expect(readdirSync(place.dataDir).filter((name) => /restoring|before/.test(name))).toEqual([])
})

test('an archive whose names lead elsewhere is refused before anything is written', async () => {
  const archive = pack()
  const names = ['counterweight.db', '../outside']
  const files = names.map((name) => ({ name, size: 1, sha256: createHash('sha256').update('x').digest('hex') }))
  const manifest = {
    kind: 'counterweight-backup',
    version: 1,
    at: now.toISOString(),
    head: { number: 0, hash: '0'.repeat(64) },
    hasKeys: false,
    files,
  }
  for (const [name, text] of [['manifest.json', JSON.stringify(manifest)], ...names.map((name) => [name, 'x'])] as [string, string][]) {
    archive.entry({ name }, text)
  }
  archive.finalize()
  const chunks: Buffer[] = []
  for await (const chunk of archive) chunks.push(chunk as Buffer)
  writeFileSync(join(folder, 'bad.tar'), Buffer.concat(chunks))

  await expect(restore(placeIn('empty'), join(folder, 'bad.tar'), now)).rejects.toThrow('no backup has')
  expect(readdirSync(folder)).not.toContain('outside')
})

test('a database that a server has open is not replaced', async () => {
  const { place, store } = await furnished('first')
  const archive = join(folder, 'backup.tar')
  await backUp(place, archive, false, now)

  const command = ['--import', 'tsx', 'app/cli.ts', 'restore', archive]
  const done = spawnSync(process.execPath, command, {
    env: { ...process.env, DATA_DIR: place.dataDir, DATABASE_URL: '' },
    encoding: 'utf8',
  })

  expect([done.status, done.stderr]).toEqual([1, 'The server is running on this database. Stop it first.\n'])
  await store.close()
}, 30_000)

/** Changes one byte in the middle of what is stored. */
function flip(path: string): void {
  const bytes = readFileSync(path)
  const place = bytes.indexOf('We look into it.')
  bytes[place] = 0x58
  writeFileSync(path, bytes)
}

const elsewhere = '/dev/shm'
const isOtherDevice = existsSync(elsewhere) && statSync(elsewhere).dev !== statSync(tmpdir()).dev

test.skipIf(!isOtherDevice)('a database on another file system than the uploads is restored, whole', async () => {
  const { place, store } = await furnished('first')
  const archive = join(folder, 'backup.tar')
  await backUp(place, archive, false, now)
  await store.close()
  const far = mkdtempSync(join(elsewhere, 'counterweight-restored-'))
  const split = { databasePath: join(far, 'counterweight.db'), dataDir: join(folder, 'uploads') }

  await restore(split, archive, now)

  const restored = openSqlite(split.databasePath)
  expect(await restored.read.select({ id: issues.publicId }).from(issues)).toEqual([{ id: 'CW-2026-10001' }])
  expect(readFileSync(join(split.dataDir, 'files', uploadHash.slice(0, 2), uploadHash), 'utf8')).toBe(upload)
  expect(readdirSync(far).filter((name) => name.endsWith('.arriving'))).toEqual([])
  await restored.close()
  rmSync(far, { recursive: true })
})
