import { CsvError, parse } from 'csv-parse/sync'
import { z } from 'zod'
import { Refused } from '#kernel/refused'
import type { CatalogueSystem } from './catalogue.server.ts'
import { catalogueDate, webAddress } from './input.server.ts'
import { accessLevelIds, type Confidence, confidences, modalities } from './model.ts'

const blankIsNone = (given: unknown) => (given === '' ? null : given)
const oneOf = (words: readonly string[]) => `Write one of ${words.join(', ')}.`
const someText = (sentence: string) => z.string().trim().min(1, sentence).max(500, 'Write at most 500 characters.')
const gating = { true: 'gated', false: 'public', unknown: 'unknown' } as const

const row = z.strictObject({
  slug: z
    .string()
    .max(80, 'Write at most 80 characters.')
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Write it in small letters and digits with single hyphens.'),
  name: someText('Write the name.'),
  developer: someText('Write the developer.'),
  modality: z.enum(modalities, oneOf(modalities)),
  release_date: catalogueDate,
  parameters: z
    .string()
    .regex(/^([1-9]\d{0,14})?$/, 'Write a whole number, or nothing where it is not known.')
    .transform((digits) => (digits ? Number(digits) : null)),
  access_level: z.enum(accessLevelIds, oneOf(accessLevelIds)),
  gated: z.enum(['true', 'false', 'unknown'], oneOf(['true', 'false', 'unknown'])),
  homepage_or_source: webAddress,
  license: z.preprocess(blankIsNone, z.string().trim().max(200, 'Write at most 200 characters.').nullable()),
  evidence_note: z.preprocess(blankIsNone, z.string().trim().max(2000, 'Write at most 2000 characters.').nullable()),
  source: someText('Name the source.'),
})
const columns = Object.keys(row.shape)

/** Systems from a CSV of the catalogue's shape. Refuses the whole file, naming line and column, when anything in it is wrong. */
export function readSystemsFile(text: string): CatalogueSystem[] {
  const records = recordsOf(text)
  requireColumns(Object.keys(records[0]?.given ?? {}))
  return records.map(({ given, line }) => {
    const parsed = row.safeParse(given)
    if (parsed.success) return toSystem(parsed.data)
    const [first] = parsed.error.issues
    throw wrong(`Line ${line}, column ${String(first?.path[0])}: ${first?.message}`)
  })
}

/** The rows with the line on which each ends; a field may hold line breaks, so counting rows would name the wrong one. */
function recordsOf(text: string): { given: Record<string, string>; line: number }[] {
  try {
    const read = parse(text, { columns: true, bom: true, info: true, skip_empty_lines: true })
    return (read as unknown as { record: Record<string, string>; info: { lines: number } }[]).map(({ record, info }) => ({
      given: record,
      line: info.lines,
    }))
  } catch (error) {
    if (error instanceof CsvError) throw wrong(`The file cannot be read as a table: ${error.message}.`)
    throw error
  }
}

function requireColumns(given: string[]): void {
  if (given.length === 0) throw wrong('The file has no rows under its column names.')
  const missing = columns.filter((name) => !given.includes(name))
  if (missing.length) throw wrong(`Line 1: these columns are missing: ${missing.join(', ')}.`)
  const unknown = given.filter((name) => !columns.includes(name))
  if (unknown.length) throw wrong(`Line 1: these columns are not known: ${unknown.join(', ')}.`)
}

const wrong = (sentence: string) => new Refused('bad-input', `${sentence} Nothing was imported.`)

const statedConfidence = /\s*\[confidence: (\w+)\]$/

function toSystem(given: z.infer<typeof row>): CatalogueSystem {
  const { slug, name, developer, modality, release_date: releasedOn, parameters, access_level: accessLevel, source } = given
  const [, stated] = statedConfidence.exec(given.evidence_note ?? '') ?? []
  const confidence: Confidence | null = confidences.find((one) => one === stated) ?? null
  const release = { name: releasedOn, releasedOn, parameters, accessLevel, gating: gating[given.gated], source }
  return {
    ...{ slug, name, developer, modality, accessLevel, releasedOn, parameters, source, confidence },
    homepage: given.homepage_or_source,
    licence: given.license,
    note: given.evidence_note?.replace(statedConfidence, '') || null,
    releases: [{ ...release, components: [], safeguards: [] }],
  }
}
