import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { eventDetails } from '#db/schema/events'
import { checkpoints } from '#db/schema/log'
import { runDue } from '#jobs/run.server'
import { makeIssue } from '#tests/support/make'
import { tamperedWorld } from '#tests/support/tampering'
import { chainHead } from './chain.server.ts'
import { signCheckpoint } from './checkpoints.server.ts'
import { copyCheckpoints, listCheckpoints, readCopy } from './publication.server.ts'
import { verifyLog } from './verification.server.ts'

type Place = Awaited<ReturnType<typeof tamperedWorld>>

const verify = ({ store, house }: Place, copies: string[] = []) => verifyLog(store, { dataDir: house.settings.dataDir, copies })
const copyOf = async ({ store, house }: Place) => {
  const path = join(house.settings.dataDir, 'kept-elsewhere.jsonl')
  await copyCheckpoints(store.read, path)
  return path
}

test('a log that nobody touched is whole and agrees with every checkpoint and its copy', async () => {
  const place = await tamperedWorld()

  expect(await verify(place, [await copyOf(place)])).toMatchObject({ isWhole: true, count: 20, checkpoints: 2, copied: 2, firstBad: null })
})

test('an edited event is found by its number', async () => {
  const place = await tamperedWorld()
  place.tamper(`update events set subject_id = 'other' where id = (select event_id from event_seals where number = 7)`)

  expect(await verify(place)).toMatchObject({ isWhole: false, firstBad: 7, reason: 'the event was changed' })
})

test('edited details are found by their number', async () => {
  const place = await tamperedWorld()
  place.tamper(`update event_details set details = '{"text":"x"}' where event_id = (select event_id from event_seals where number = 3)`)

  expect(await verify(place)).toMatchObject({ isWhole: false, firstBad: 3, reason: 'its details were changed' })
})

test('details that were emptied to erase a person leave the log whole', async () => {
  const place = await tamperedWorld()
  await place.store.transact(async (tx) => void (await tx.update(eventDetails).set({ salt: null, details: null })))

  expect(await verify(place, [await copyOf(place)])).toMatchObject({ isWhole: true, count: 20 })
})

test('a missing event is found by its number, whether its seal is gone too or not', async () => {
  const half = await tamperedWorld()
  half.tamper(`delete from events where id = (select event_id from event_seals where number = 12)`)
  const whole = await tamperedWorld()
  whole.tamper(
    `delete from events where id = (select event_id from event_seals where number = 12)`,
    `delete from event_seals where number = 12`,
  )

  expect(await verify(half)).toMatchObject({ isWhole: false, firstBad: 12, reason: 'its event is missing' })
  expect(await verify(whole)).toMatchObject({ isWhole: false, firstBad: 12, reason: 'a row is missing' })
})

test('L7: a tail that was cut is found against the published checkpoints', async () => {
  const place = await tamperedWorld()
  place.tamper(
    `delete from event_details where event_id in (select event_id from event_seals where number > 15)`,
    `delete from events where id in (select event_id from event_seals where number > 15)`,
    `delete from event_seals where number > 15`,
  )

  expect(await verify(place)).toMatchObject({ isWhole: false, firstBad: 16, count: 15 })
})

test('L7: a tail that was cut with its checkpoints is found against a copy kept elsewhere', async () => {
  const place = await tamperedWorld()
  const copy = await copyOf(place)
  place.tamper(
    `delete from event_details where event_id in (select event_id from event_seals where number > 10)`,
    `delete from events where id in (select event_id from event_seals where number > 10)`,
    `delete from event_seals where number > 10`,
    `delete from checkpoints where number > 1`,
  )

  expect(await verify(place)).toMatchObject({ isWhole: true })
  expect(await verify(place, [copy])).toMatchObject({ isWhole: false, firstBad: 11, reason: expect.stringContaining('checkpoint 2') })
})

test('L8: a chain that was hashed anew after an edit is found against the published heads', async () => {
  const place = await tamperedWorld()
  place.tamper(`update events set subject_id = 'other' where id = (select event_id from event_seals where number = 14)`)
  await place.rehash()

  expect(await verify(place)).toMatchObject({
    isWhole: false,
    firstBad: 11,
    reason: expect.stringContaining('the events 11 to 20 are not those of checkpoint 2'),
  })
})

test('L8: checkpoints that were written anew to fit are found by their signature', async () => {
  const place = await tamperedWorld()
  place.tamper(`update events set subject_id = 'other' where id = (select event_id from event_seals where number = 14)`)
  await place.rehash()
  place.tamper(`update checkpoints set head = (select hash from event_seals where event_seals.number = checkpoints.count)`)

  expect(await verify(place)).toMatchObject({ isWhole: false, firstBad: 20, reason: 'the signature of checkpoint 2 is wrong' })
})

test('L8: a checkpoint that somebody signed with a key of their own is found by that key', async () => {
  const place = await tamperedWorld()
  const { privateKey } = generateKeyPairSync('ed25519')
  const { number, hash } = await chainHead(place.store.read)
  const forged = signCheckpoint(privateKey, { number: 3, count: number, head: hash, at: place.now() })
  await place.store.transact(async (tx) => void (await tx.insert(checkpoints).values(forged)))

  expect(await verify(place)).toMatchObject({
    isWhole: false,
    firstBad: 20,
    reason: 'checkpoint 3 is signed with a key that is not this place’s',
  })
})

test('an event that was written past the chain is counted', async () => {
  const place = await tamperedWorld()
  place.tamper(
    `insert into events (id, type, subject_type, subject_id, actor_kind, at, details_hash) values ('evt_x', 'x', 'x', 'x', 'system', 0, 'x')`,
  )

  expect(await verify(place)).toMatchObject({ isWhole: false, firstBad: null, reason: '1 events stand beside the chain' })
})

test('a search index that lost an issue is found', async () => {
  const place = await tamperedWorld()
  const id = await makeIssue(place)
  expect(await verify(place)).toMatchObject({ isWhole: true })
  place.tamper(`delete from search_text where rowid = (select entry from search_entries where subject_id = '${id}')`)

  expect(await verify(place)).toMatchObject({ isWhole: false, reason: `the search index does not hold ${id} of issues as it stands` })
})

test('a checkpoint is signed at most once an hour, and only when the log has grown', async () => {
  const place = await tamperedWorld()
  await runDue(place.house, place.now())
  expect(await listCheckpoints(place.store.read, null, 9)).toHaveLength(2)

  await place.write(1)

  expect(await listCheckpoints(place.store.read, null, 9)).toHaveLength(3)
  await place.write(1)
  expect(await listCheckpoints(place.store.read, null, 9)).toHaveLength(3)
})

test('the key is readable by the owner of the files only, and is made again when it was lost', async () => {
  const place = await tamperedWorld()
  const key = join(place.house.settings.dataDir, 'log-key.pem')
  expect(statSync(key).mode & 0o777).toBe(0o600)

  rmSync(key)
  await place.write(1)

  expect(await verify(place)).toMatchObject({ isWhole: true, checkpoints: 3 })
})

test('the second place is only appended to, and gets later what it missed', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'counterweight-second-')), 'second.jsonl')
  const place = await tamperedWorld({ checkpointsFile: path })
  const published = readFileSync(path, 'utf8')
  writeFileSync(path, published.split('\n').slice(0, 1).join('\n').concat('\n'))

  await place.write(1)

  expect(readFileSync(path, 'utf8').startsWith(published)).toBe(true)
  expect(await readCopy(path)).toEqual((await listCheckpoints(place.store.read, null, 9)).reverse())
})

test('a copy with a line that is no checkpoint is refused by its place', async () => {
  const place = await tamperedWorld()
  const path = await copyOf(place)
  writeFileSync(path, `${readFileSync(path, 'utf8')}not a checkpoint\n`)

  await expect(verify(place, [path])).rejects.toThrow('Line 3 of the copy is no checkpoint.')
})
