import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { evidence } from '#db/schema/evidence'
import { addTrials, findTrials } from '#domain/evidence'
import { startDraft } from '#domain/reports'
import { readUpload } from '#http/upload.server'
import { sha256 } from '#kernel/ids.server'
import { analyseTrialsFile } from '../../app/domain/evidence/trials-analysis.server.ts'
import { action as addFile } from '../../app/routes/evidence/evidence-of-report.tsx'
import { visit } from '../support/visit.ts'
import { world } from '../support/world.ts'

const megabytes = (count: number) => count * 1024 * 1024
const at = (bytes: string | Buffer) => {
  const path = join(mkdtempSync(join(tmpdir(), 'hostile-')), 'trials.csv')
  writeFileSync(path, bytes)
  return path
}

/** Ada adds a file to a draft; what comes back is the preview, or the sentence of the refusal. */
async function added(bytes: string | Buffer) {
  const place = await world()
  const { id } = await startDraft(await place.as('ada'))
  const upload = { path: at(bytes), name: 'trials.csv', size: bytes.length, sha256: sha256(String(bytes.length)) }
  const before = process.memoryUsage().rss
  const result = await addTrials(await place.as('ada'), place.house.settings.dataDir, id, upload).catch((error: Error) => error.message)
  const grown = process.memoryUsage().rss - before
  const rows = await place.store.read.select().from(evidence)
  const found = typeof result === 'string' ? null : await findTrials(place.store.read, (await place.as('ada')).actor, result.id)
  return { sentence: typeof result === 'string' ? result : null, preview: found?.preview, rows: rows.length, grown }
}

const columns = (count: number) => Array.from({ length: count }, (_, place) => `c${place}`).join(',')

test.each([
  ['a million columns', () => `${columns(1_000_000)}\n1,2\n`, /more than 200 columns/],
  ['a million empty columns', () => `${','.repeat(1_000_000)}\n1,2\n`, /more than 200 columns/],
  ['a quotation mark that never closes', () => `a,b\n"${'x,\n'.repeat(megabytes(4))}`, /never closed|cannot be read/],
  ['one cell of thirty megabytes', () => `a,b\n${'x'.repeat(megabytes(30))},1\n`, /cannot be read/],
  ['a table that was compressed', () => gzipSync(Buffer.alloc(megabytes(50), 'a,b\n1,2\n')), /not a text file/],
  ['a Parquet file', () => Buffer.concat([Buffer.from('PAR1'), Buffer.alloc(64), Buffer.from('PAR1')]), /not a text file/],
  ['a table in UTF-16', () => Buffer.from('\ufeffa,b\n1,2\n', 'utf16le'), /not a text file/],
  ['nothing but a mark of byte order', () => '\ufeff', /is empty/],
])(
  'I11: %s is refused in a sentence, keeps nothing, and costs no memory to speak of',
  async (_, make, sentence) => {
    const { sentence: said, rows, grown } = await added(make())

    expect(said).toMatch(sentence)
    expect([rows, grown < megabytes(200)]).toEqual([0, true])
  },
  60_000,
)

test('I11: deep nesting is text of a cell like other text', async () => {
  const nested = `${'['.repeat(40_000)}${']'.repeat(40_000)}`

  const { sentence, preview } = await added(`group,outcome\n"${nested}",yes\nb,no\n`)

  expect([sentence, JSON.stringify(preview).length < 20_000]).toEqual([null, true])
})

test('I11: a mark of byte order is no part of the first column’s name', async () => {
  const { preview } = await added('\ufeffgroup,outcome\na,yes\nb,no\n')

  expect(preview?.columns.map(({ name }) => name)).toEqual(['group', 'outcome'])
})

test('I11: NaN, infinities and other odd values are left out and counted, never computed with', async () => {
  const odd = ['NaN', 'Infinity', '-Infinity', '1e999', '0x10', '', 'null', '١', '__proto__', 'constructor']
  const rows = [
    ...odd.map((value) => `a,"${value}"`),
    ...Array.from({ length: 20 }, (_, n) => `${n % 2 ? 'a' : 'b'},${n % 3 ? 'yes' : 'no'}`),
  ]
  const outcome = { column: 'score', favourable: ['yes'], unfavourable: ['no'] }

  const { figures, rowsRead, rowsUsed } = await analyseTrialsFile(
    at(`group,score\n${rows.join('\n')}\n`),
    { group: 'group', outcome },
    () => {},
  )

  expect([rowsRead, rowsUsed]).toEqual([30, 20])
  expect(JSON.stringify(figures)).not.toMatch(/NaN|Infinity/)
})

test('I5: an upload that says it is compressed is not unpacked, and nothing of it stays', async () => {
  const place = await world()
  const body = gzipSync(
    Buffer.from(`--x\r\nContent-Disposition: form-data; name="trials"; filename="a.csv"\r\n\r\n${'a,b\n'.repeat(1_000_000)}\r\n--x--`),
  )
  const request = new Request('http://localhost:3000/form', {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'multipart/form-data; boundary=x', 'Content-Encoding': 'gzip' },
  })

  await expect(readUpload(request, place.house.settings.dataDir)).rejects.toMatchObject({ reason: 'bad-input' })
  expect(readdirSync(join(place.house.settings.dataDir, 'incoming'))).toEqual([])
})

test('I5: a compressed table comes back from its form with a sentence that says what to do', async () => {
  const place = await world()
  const { id } = await startDraft(await place.as('ada'))
  const trials = new File([gzipSync(Buffer.alloc(megabytes(20), 'a,b\n1,2\n'))], 'trials.csv.gz')

  const { status, data } = await visit(place, addFile, `/reports/${id}/evidence`, {
    by: 'ada',
    params: { reportId: id },
    multipart: { trials },
  })

  expect([status, JSON.stringify(data)]).toEqual([422, expect.stringContaining('Save the table as CSV')])
  expect(await place.store.read.select().from(evidence)).toEqual([])
})
