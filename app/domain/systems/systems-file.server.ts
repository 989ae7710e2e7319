import { CsvError, parse } from 'csv-parse/sync'
import { z } from 'zod'
import { Refused } from '#kernel/refused'
import type { CatalogueSystem } from './catalogue.server.ts'
import { catalogueDate, webAddress } from './input.server.ts'
import { accessLevelIds, modalities } from './model.ts'

const blankIsNone = (given: unknown) => (given === '' ? null : given)
const gating = { true: 'gated', false: 'public', unknown: 'unknown' } as const

const row = z.object({
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write it in small letters, digits and single hyphens'),
  name: z.string().trim().min(1, 'write the name'),
  developer: z.string().trim().min(1, 'write the developer'),
  modality: z.enum(modalities, `write one of ${modalities.join(', ')}`),
  release_date: catalogueDate,
  parameters: z.preprocess(blankIsNone, z.coerce.number().int().positive().nullable()),
  access_level: z.enum(accessLevelIds, `write one of ${accessLevelIds.join(', ')}`),
  gated: z.enum(['true', 'false', 'unknown'], 'write true, false or unknown'),
  homepage_or_source: webAddress,
  license: z.preprocess(blankIsNone, z.string().nullable()),
  evidence_note: z.preprocess(blankIsNone, z.string().nullable()),
  source: z.string().trim().min(1, 'name the source'),
})

/** Systems from a CSV of the catalogue's shape. Refuses the whole file, naming line and column, when anything in it is wrong. */
export function readSystemsFile(text: string): CatalogueSystem[] {
  return recordsOf(text).map((given, at) => {
    const parsed = row.safeParse(given)
    if (!parsed.success) {
      const [first] = parsed.error.issues
      throw new Refused('bad-input', `Line ${at + 2}, column ${String(first?.path[0])}: ${first?.message}. Nothing was imported.`)
    }
    return toSystem(parsed.data)
  })
}

function recordsOf(text: string): Record<string, string>[] {
  try {
    return parse(text, { columns: true, bom: true, skip_empty_lines: true }) as Record<string, string>[]
  } catch (error) {
    if (error instanceof CsvError)
      throw new Refused('bad-input', `The file cannot be read as a table: ${error.message}. Nothing was imported.`)
    throw error
  }
}

function toSystem(given: z.infer<typeof row>): CatalogueSystem {
  const { slug, name, developer, modality, release_date: releasedOn, parameters, access_level: accessLevel, source } = given
  return {
    slug,
    name,
    developer,
    modality,
    accessLevel,
    releasedOn,
    parameters,
    source,
    homepage: given.homepage_or_source,
    licence: given.license,
    note: given.evidence_note?.replace(/\s*\[confidence: \w+\]$/, '') ?? null,
    releases: [
      { name: releasedOn, releasedOn, parameters, accessLevel, gating: gating[given.gated], source, components: [], safeguards: [] },
    ],
  }
}
