import { z } from 'zod'
import { readAmount } from '#domain/ledger/model'
import { type HarmCode, harmCodes } from '#domain/reports/harms'
import { line, prose } from '#kernel/wording.server'
import type { ProgrammeContents, ProgrammeKind } from './model.ts'

export const written = (what: string, most: number, clean: typeof prose = prose) =>
  z
    .string(`Write ${what}.`)
    .max(most * 4, `Shorten ${what} to ${most.toLocaleString('en')} characters.`)
    .transform(clean)
    .pipe(
      z
        .string()
        .min(1, `Write ${what}.`)
        .max(most, `Shorten ${what} to ${most.toLocaleString('en')} characters.`),
    )
const whole = (least: number, most: number) => {
  const sentence = `Write a whole number from ${least} to ${most}.`
  return z.coerce.number(sentence).int(sentence).min(least, sentence).max(most, sentence)
}
export const orNothing = z.string().max(5000, 'Shorten this.').default('')
const list = z.preprocess(
  (given) => [given ?? []].flat().filter((one) => one !== ''),
  z.array(z.string().max(200), 'Choose systems from the list.').min(1, 'Choose at least one system.').max(20, 'Choose at most 20 systems.'),
)
const day = z.union([z.literal(''), z.iso.date('Choose a day.')], 'Choose a day.').default('')
const harms = z.preprocess((given) => [given ?? []].flat(), z.array(z.enum(harmCodes, 'Choose harms from the list.')).max(harmCodes.length))

/** What a programme promises, as its form has it. Amounts are read with the digits of the currency; a prize stands on each line, the amount first. */
export const promiseFields = {
  title: written('a title', 120, line),
  summary: written('a summary', 500),
  systems: list,
  /** Names of releases, one on each line; none means every release of the systems. */
  releases: z.string().max(2000, 'Shorten this to 2,000 characters.').default(''),
  harms_in: harms,
  harms_out: harms,
  in_scope: written('what is in scope, with an example', 5000),
  out_of_scope: written('what is out of scope, with an example', 5000),
  rules: written('the rules', 5000),
  safe_harbour: written('what researchers who keep to the rules are safe from', 5000),
  eligibility: written('who may take part', 2000),
  reward_low: orNothing,
  reward_medium: orNothing,
  reward_high: orNothing,
  reward_critical: orNothing,
  prizes: orNothing,
  themes: orNothing,
  qualification: orNothing,
  budget: orNothing,
  opens_on: day,
  closes_on: day,
  embargo_days: whole(0, 90).default(45),
  reproduction_percent: whole(1, 100).default(50),
  margin_percent: whole(1, 50).default(10),
  entries_at_once: whole(1, 50).default(3),
  entry_each_hours: whole(1, 720).default(24),
}
const promiseSchema = z.strictObject(promiseFields)
export type PromiseGiven = z.infer<typeof promiseSchema> & { kind: ProgrammeKind; currency: string }
type Issues = { addIssue: (issue: { code: 'custom'; path: string[]; message: string }) => void }
type AmountField = 'budget' | 'qualification' | 'reward_low' | 'reward_medium' | 'reward_high' | 'reward_critical'

/** The whole of a promise but its systems, which only the catalogue knows. What is wrong becomes an issue of its field. */
export function toContents(given: PromiseGiven, check: Issues): Omit<ProgrammeContents, 'systems'> {
  const issue = (field: string, message: string) => check.addIssue({ code: 'custom', path: [field], message })
  const amount = (field: AmountField, isNeeded = true): number =>
    given[field] === '' && !isNeeded ? 0 : readMinor(given[field], given.currency, (message) => issue(field, message))
  const isChallenge = given.kind === 'challenge'
  const budgetMinor = amount('budget')
  const prizes = isChallenge ? [...prizesIn('prizes', given, issue), ...prizesIn('themes', given, issue)] : []
  if (isChallenge && prizes.length === 0) issue('prizes', 'Write at least one prize: the amount, a space and its name.')
  if (isChallenge && given.closes_on === '') issue('closes_on', 'Choose the last day on which entries are taken.')
  if (isChallenge && given.opens_on > given.closes_on) issue('opens_on', 'Choose a first day that is not after the last one.')
  if (prizes.reduce((sum, { minor }) => sum + minor, 0) > budgetMinor) issue('budget', 'The prizes add up to more than the budget.')
  const both = given.harms_in.find((harm) => given.harms_out.includes(harm))
  if (both) issue('harms_out', 'A harm is either in scope or out of it: one of them is ticked on both sides.')
  return {
    title: given.title,
    summary: given.summary,
    inScope: given.in_scope,
    outOfScope: given.out_of_scope,
    harmsIn: given.harms_in as HarmCode[],
    harmsOut: given.harms_out as HarmCode[],
    rules: given.rules,
    safeHarbour: given.safe_harbour,
    eligibility: given.eligibility,
    rewards: isChallenge
      ? null
      : { low: amount('reward_low'), medium: amount('reward_medium'), high: amount('reward_high'), critical: amount('reward_critical') },
    prizes,
    qualificationMinor: isChallenge ? amount('qualification', false) : 0,
    budgetMinor,
    opensAt: given.opens_on ? startOf(given.opens_on, 0) : null,
    // The whole last day counts, for everybody on earth who reads the date in UTC.
    closesAt: given.closes_on && isChallenge ? startOf(given.closes_on, 1) : null,
    embargoDays: given.embargo_days,
    reproductionPercent: given.reproduction_percent,
    marginPercent: given.margin_percent,
    entriesAtOnce: given.entries_at_once,
    entryEachHours: given.entry_each_hours,
  }
}

/** An amount in minor units; what is wrong with it is said, and 0 stands in. */
export function readMinor(typed: string, currency: string, say: (sentence: string) => void): number {
  const read = readAmount(typed, currency)
  if (!read.ok) say(read.sentence)
  return read.ok ? read.minor : 0
}

function prizesIn(field: 'prizes' | 'themes', given: PromiseGiven, issue: (field: string, message: string) => void) {
  return given[field].split('\n').flatMap((one, place) => {
    if (one.trim() === '') return []
    const [, typed = '', name = ''] = /^\s*(\S+)\s+(.{2,80})$/.exec(one) ?? []
    const read = readAmount(typed, given.currency)
    if (!read.ok || !name) issue(field, `Line ${place + 1}: write the amount, a space and the name.`)
    const isRanked = field === 'prizes'
    return [{ name: line(name), rank: isRanked ? place + 1 : null, theme: isRanked ? null : line(name), minor: read.ok ? read.minor : 0 }]
  })
}

const startOf = (date: string, daysAfter: number) => new Date(Date.parse(`${date}T00:00:00.000Z`) + daysAfter * 86_400_000).toISOString()
