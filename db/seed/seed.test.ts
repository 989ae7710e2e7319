import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { compareClauseCodes, policyShortNames } from '#domain/policies/model'
import { accessLevelIds } from '#domain/systems/model'
import { catalogue } from './catalogue.ts'
import { componentsIn, componentsOf, firstReleasedOn, largestSize, sourceInWords } from './catalogue-facts.ts'
import { codeOfConduct } from './policies/code-of-conduct.ts'
import { sharingPolicy } from './policies/sharing.ts'

const compiled = new URL('../../../shared/data/systems.csv', import.meta.url)
const gated: Record<string, string> = { gated: 'true', public: 'false', unknown: 'unknown' }
const policies = [codeOfConduct, sharingPolicy]

test('the catalogue has 109 systems, each under its own slug and with its own release names', () => {
  expect(new Set(catalogue.map((system) => system.slug)).size).toBe(109)
  for (const { slug, releases } of catalogue) expect(new Set(releases.map((release) => release.name)).size, slug).toBe(releases.length)
})

test('the systems hang from the six levels as the study compiled them', () => {
  const counts = accessLevelIds.map((level) => catalogue.filter((system) => system.accessLevel === level).length)

  expect(counts).toEqual([35, 2, 8, 17, 37, 10])
})

test('every release has a real day and releases stand in the order in which they came out', () => {
  for (const { slug, releases } of catalogue) {
    const days = releases.map((release) => release.releasedOn)

    expect(
      days.map((day) => new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)),
      slug,
    ).toEqual(days)
    expect(days.toSorted(), slug).toEqual(days)
  }
})

test('a release stands at the level of its system, save where the stages are on record', () => {
  const staged = catalogue.filter((system) => system.releases.some((release) => release.accessLevel !== system.accessLevel))

  expect(staged.map((system) => system.slug)).toEqual(['gpt-2', 'stable-diffusion'])
})

test('what a source says of a component goes before what follows from the level', () => {
  const glide = catalogue.find((system) => system.slug === 'glide')!.releases[0]!

  expect(componentsOf('downloadable').find(({ component }) => component === 'model_weights')?.status).toBe('released')
  expect(componentsIn(glide).filter(({ component }) => component === 'model_weights')).toEqual(glide.components)
})

test('no component and no safeguard is stated twice for a release', () => {
  for (const release of catalogue.flatMap((system) => system.releases)) {
    const components = componentsIn(release).map(({ component }) => component)
    const safeguards = (release.safeguards ?? []).map(({ safeguard }) => safeguard)

    expect([new Set(components).size, new Set(safeguards).size]).toEqual([components.length, safeguards.length])
  }
})

test('every source can be said in words', () => {
  for (const code of catalogue.flatMap((system) => system.sources)) expect(sourceInWords(code)).not.toBe('')
  expect(sourceInWords('PAPER 5.2 [91]')).toBe('Solaiman 2023, §5.2 [91]')
  expect(sourceInWords('REPO openai/jukebox')).toBe('Repository: openai/jukebox')
  expect(() => sourceInWords('HEARSAY')).toThrow(RangeError)
})

test('clause codes are unique, ordered, and each sub-clause stands under a clause', () => {
  for (const { policy, clauses } of policies) {
    const codes = clauses.map((clause) => clause.code)

    expect(new Set(codes).size).toBe(codes.length)
    expect(codes.toSorted(compareClauseCodes)).toEqual(codes)
    for (const code of codes) {
      expect(code).toMatch(new RegExp(`^${policyShortNames[policy]}-[1-9]\\d*(\\.[1-9]\\d*)?$`))
      expect(codes).toContain(code.split('.')[0])
    }
  }
})

test('the code of conduct has nine clauses of the first rank and the sharing policy ten', () => {
  const ranks = policies.map(({ clauses }) => clauses.filter(({ code }) => !code.includes('.')).length)

  expect(ranks).toEqual([9, 10])
})

test('the policies are written in sentences of at most 25 words', () => {
  const sentences = policies.flatMap(({ clauses }) => clauses.flatMap(({ body }) => body.split(/(?<=[.!?])\s+|\n+/)))

  expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 25)).toEqual([])
})

test.runIf(existsSync(compiled))('the catalogue says of each system what was compiled', () => {
  const rows: Record<string, string>[] = parse(readFileSync(compiled), { columns: true })
  const ours = catalogue.map((system) => ({
    slug: system.slug,
    name: system.name,
    developer: system.developers.join('; '),
    modality: system.modality,
    release_date: firstReleasedOn(system),
    parameters: String(largestSize(system) ?? ''),
    access_level: system.accessLevel,
    gated: gated[system.releases[0]!.gating],
    homepage_or_source: system.homepage,
    license: system.licence ?? '',
    source: system.sources.join('; '),
    confidence: system.confidence,
  }))

  const theirs = rows.map(({ evidence_note, ...row }) => ({ ...row, confidence: /confidence: (\w+)/.exec(evidence_note!)?.[1] }))
  expect(ours).toEqual(theirs)
})
