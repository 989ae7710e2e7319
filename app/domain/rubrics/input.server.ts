import { z } from 'zod'
import { line, prose } from '#kernel/wording.server'
import { type Anchor, type Combination, type Criterion, combinations, criteriaAtMost, type RubricContents } from './model.ts'
import { faultsOf } from './soundness.ts'

/** Room for a criterion that is taken out and one that takes its place, in one save. */
const placesAtMost = criteriaAtMost + 4
const criterionField = /^criterion_(\d{1,2})_(key|name|question|anchors|weight|limit|optional)$/
const otherFields = ['name', 'owner', 'summary', 'combination', 'note', 'base', 'from', 'rubric']

export type RubricGiven = {
  name: string
  /** Slug of the organisation; empty: the community’s. */
  owner: string
  /** Number of the version that was edited; null for a new rubric. */
  base: number | null
  /** The version that a new rubric was copied from. */
  from: string | null
  note: string
  contents: RubricContents
}

/** The form of a rubric: numbered groups of fields, one group for each criterion; a group without name and anchors is not there. */
export const rubricInput = z.record(z.string(), z.string('Send each field once.').max(20_000)).transform((given, context): RubricGiven => {
  const field = (name: string) => given[name] ?? ''
  const fault = (name: string, message: string) => void context.addIssue({ code: 'custom', path: [name], message })

  for (const name of Object.keys(given))
    if (!otherFields.includes(name) && Number(criterionField.exec(name)?.[1] ?? placesAtMost) >= placesAtMost)
      fault('form', `There is no field ${line(name).slice(0, 60)} here. Reload the page.`)

  const [name, summary, note] = [line(field('name')), prose(field('summary')), prose(field('note'))]
  if (name.length < 3 || name.length > 80) fault('name', 'Give the rubric a name of 3 to 80 characters.')
  if (summary.length < 10 || summary.length > 1000) fault('summary', 'Say in 10 to 1,000 characters what it is for.')
  if (note.length > 500) fault('note', 'Shorten this to 500 characters.')
  const base = field('base') === '' ? null : Number(field('base'))
  if (base !== null && !Number.isSafeInteger(base)) fault('form', 'Reload the page and send it again.')
  if (base !== null && note.length < 5) fault('note', 'Say in a few words what changes and why.')
  const combination = combinations.find((one) => one === field('combination'))
  if (!combination) fault('combination', 'Choose how the ratings become one score.')

  const { criteria, places } = criteriaIn(field)
  const contents = { summary, combination: combination ?? ('product' satisfies Combination), criteria }
  for (const { at, sentence } of faultsOf(contents)) fault(at ? `criterion_${places[at.criterion]}_${at.field}` : 'form', sentence)
  return { name, owner: field('owner'), base, from: field('from') || null, note, contents }
})

function criteriaIn(field: (name: string) => string): { criteria: Criterion[]; places: number[] } {
  const places = Array.from({ length: placesAtMost }, (_, place) => place).filter((place) =>
    ['name', 'anchors'].some((part) => field(`criterion_${place}_${part}`).trim() !== ''),
  )
  const keys = places.map((place) => field(`criterion_${place}_key`))
  const criteria = places.map((place, at): Criterion => {
    const own = (part: string) => field(`criterion_${place}_${part}`)
    const name = line(own('name'))
    return {
      key: keys[at] || freshKey(name, keys),
      name,
      question: line(own('question')),
      anchors: anchorsIn(own('anchors')),
      weight: numberIn(own('weight') || '1'),
      isOptional: own('optional') === 'yes',
      spreadLimit: numberIn(own('limit') || '0'),
    }
  })
  return { criteria, places }
}

/** A key from the name, which stays when the name changes; numbered where another criterion has it. */
function freshKey(name: string, taken: string[]): string {
  const base = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_0-9]+|_+$/g, '')
    .slice(0, 30)
  const key = [base, ...Array.from({ length: placesAtMost }, (_, place) => `${base}_${place + 2}`)].find((one) => !taken.includes(one))
  taken.push(key ?? base)
  return key ?? base
}

/** One anchor on each line: the value, then its words. Written in any order, kept from low to high. */
const anchorsIn = (text: string): Anchor[] =>
  text
    .split('\n')
    .filter((one) => one.trim() !== '')
    .map((one) => {
      const [, value = '', words = ''] = /^\s*(\S+?)[\s:=|–-]+(.*)$/.exec(`${one} `) ?? []
      return { value: numberIn(value), words: line(words) }
    })
    .sort((one, other) => one.value - other.value)

/** Decimals may be written with a comma. What is no number becomes one that no rule accepts. */
const numberIn = (given: string): number => (/^-?\d+([.,]\d+)?$/.test(given.trim()) ? Number(given.trim().replace(',', '.')) : Number.NaN)
