import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readSystemsFile } from './systems-file.server.ts'

const compiled = new URL('../../../../shared/data/systems.csv', import.meta.url)
const head = 'slug,name,developer,modality,release_date,parameters,access_level,gated,homepage_or_source,license,evidence_note,source'
const row = (changes: Record<number, string> = {}) =>
  [
    'lamb',
    'Lamb',
    'Wool; Co',
    'text',
    '2022-01-31',
    '7000',
    'hosted',
    'true',
    'https://example.org/lamb',
    '',
    '"A note, short. [confidence: low]"',
    'PAGE',
  ]
    .map((cell, at) => changes[at] ?? cell)
    .join(',')
const read = (...rows: string[]) => readSystemsFile([head, ...rows].join('\n'))

test('a row becomes a system with one release', () => {
  const [system] = read(row())

  expect(system).toMatchObject({
    slug: 'lamb',
    developer: 'Wool; Co',
    licence: null,
    note: 'A note, short.',
    confidence: 'low',
    parameters: 7000,
  })
  expect(system?.releases).toEqual([expect.objectContaining({ name: '2022-01-31', accessLevel: 'hosted', gating: 'gated' })])
})

test('blank size, unknown gating and a date without its day are taken as they are', () => {
  const [system] = read(row({ 4: '2022-01', 5: '', 7: 'unknown' }))

  expect([system?.releasedOn, system?.parameters, system?.releases[0]?.gating]).toEqual(['2022-01', null, 'unknown'])
})

test.each([
  [{ 0: 'Big Lamb' }, 'Line 3, column slug: Write it in small letters'],
  [{ 1: '' }, 'Line 3, column name: Write the name.'],
  [{ 3: 'smell' }, 'Line 3, column modality: Write one of text, image'],
  [{ 4: '2022-02-31' }, 'Line 3, column release_date: Write a date as YYYY-MM-DD'],
  [{ 5: '1.5B' }, 'Line 3, column parameters: Write a whole number'],
  [{ 6: 'open' }, 'Line 3, column access_level: Write one of fully_closed'],
  [{ 7: 'no' }, 'Line 3, column gated: Write one of true, false, unknown.'],
  [{ 8: 'javascript:alert(1)' }, 'Line 3, column homepage_or_source: Write a whole link'],
  [{ 11: '' }, 'Line 3, column source: Name the source.'],
])('a wrong cell refuses the whole file and is named (%j)', (changes, sentence) => {
  expect(() => read(row(), row({ 0: 'ewe', ...changes }))).toThrow(sentence)
})

test('a line is counted as an editor counts it, after a note of two lines', () => {
  expect(() => read(row({ 10: '"one\ntwo"' }), row({ 5: 'many' }))).toThrow('Line 4, column parameters')
})

test('missing and unknown columns are named, and an empty or torn file is refused', () => {
  expect(() => readSystemsFile('slug,name\na,b')).toThrow('Line 1: these columns are missing: developer, modality')
  expect(() => readSystemsFile(`${head},colour\n${row()},red`)).toThrow('Line 1: these columns are not known: colour.')
  expect(() => readSystemsFile('')).toThrow('The file has no rows')
  expect(() => read('lamb,"Lamb')).toThrow('cannot be read as a table')
})

test.runIf(existsSync(compiled))('the compiled file of 109 systems is read', () => {
  const rows = readSystemsFile(readFileSync(compiled, 'utf8'))

  expect(rows).toHaveLength(109)
  expect(rows.every(({ confidence, note }) => confidence && !note?.includes('[confidence'))).toBe(true)
})
