import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { evidence } from '#db/schema/evidence'
import { addLink } from '#domain/evidence'
import { piecesAtMost } from '#domain/evidence/model'
import { startDraft } from '#domain/reports'
import { limits, spend } from '#kernel/buckets.server'
import { action as addRows } from '../../app/routes/evidence/evidence-of-report.tsx'
import { action as addImage } from '../../app/routes/evidence/images.tsx'
import { action as saveForm } from '../../app/routes/reports/draft.tsx'
import { visit } from '../support/visit.ts'
import { type World, world } from '../support/world.ts'

const table = () => new File(['group,outcome\nwomen,rejected\nmen,hired\n'], 'trials.csv', { type: 'text/csv' })

async function drafted() {
  const place = await world()
  const { id } = await startDraft(await place.as('ada'))
  return { place, id, sent: { by: 'ada', params: { reportId: id } } as const }
}

/** Every file that stands in the data folder, wherever. */
function filesOf({ house }: World): string[] {
  const { dataDir } = house.settings
  return existsSync(dataDir)
    ? readdirSync(dataDir, { recursive: true, withFileTypes: true }).flatMap((one) => (one.isFile() ? [one.name] : []))
    : []
}

async function fill(place: World, id: string): Promise<void> {
  for (let n = 0; n < piecesAtMost; n++) await addLink(await place.as('ada'), id, { url: `https://example.org/${n}`, words: 'Seen there' })
}

test('a file that came too soon after others is refused, and nothing of it stays', async () => {
  const { place, id, sent } = await drafted()
  for (let n = 0; n < limits.upload.capacity; n++) await spend(place.store, place.now(), [{ limit: 'upload', key: 'usr_ada' }])

  const { status } = await visit(place, saveForm, `/reports/${id}/draft`, { ...sent, multipart: { title: 'With a file', trials: table() } })

  expect(status).toBe(429)
  expect(filesOf(place)).toEqual([])
})

test('I8: an image or a table beyond what a report may hold is refused, and leaves no file', async () => {
  const { place, id, sent } = await drafted()
  await fill(place, id)
  const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#336' } })
    .png()
    .toBuffer()
  const image = new File([new Uint8Array(bytes)], 'shot.png', { type: 'image/png' })

  const ofImage = await visit(place, addImage, `/reports/${id}/images`, { ...sent, multipart: { image, words: 'The answer' } })
  const ofTable = await visit(place, addRows, `/reports/${id}/evidence`, { ...sent, multipart: { rows: '', trials: table() } })

  expect(ofImage).toMatchObject({
    status: 422,
    data: { errors: { image: expect.stringContaining('at most') }, typed: { words: 'The answer' } },
  })
  expect(ofTable.status).toBe(409)
  expect(await place.store.read.select().from(evidence)).toHaveLength(piecesAtMost)
  expect(filesOf(place)).toEqual([])
})

test('typed rows are taken whole or not at all: more than can be are refused with every character kept', async () => {
  const { place, id, sent } = await drafted()
  const rows = 'women, rejected\n'.repeat(15_000)

  const { status, data } = await visit(place, addRows, `/reports/${id}/evidence`, { ...sent, multipart: { rows } })

  expect(status).toBe(422)
  expect(data).toMatchObject({ errors: { rows: expect.stringContaining('100,000 characters') }, typed: { rows } })
  expect(await place.store.read.select().from(evidence)).toEqual([])
})

test('a text beyond a million characters is refused, never cut, and the file beside it goes too', async () => {
  const { place, id, sent } = await drafted()
  const multipart = { trials: table(), rows: 'a'.repeat(1_000_001) }

  const { status, data } = await visit(place, addRows, `/reports/${id}/evidence`, { ...sent, multipart })

  expect(status).toBe(422)
  expect(data).toEqual({ sentence: expect.stringContaining('one million characters') })
  expect(readdirSync(join(place.house.settings.dataDir, 'incoming'))).toEqual([])
})
