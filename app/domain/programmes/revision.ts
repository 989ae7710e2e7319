import { amountOf } from '#domain/ledger/model'
import { harmNames } from '#domain/reports/harms'
import { severities } from '#domain/reports/model'
import { type Piece, wordDifference } from '#kernel/word-difference'
import type { Prize, ProgrammeContents } from './model.ts'

type Standing = {
  /** Somebody has an entry in it: what all entries share only grows from then on. */
  isEntered: boolean
  now: Date
}

/**
 * Why a new version would take back what was promised, in a sentence; null where it does not. What an entry keeps for itself by its own version
 * (rewards, scope, limits, terms) may change for later ones. What all entries share may not: the last day, and once somebody has an entry
 * the budget and each prize.
 */
export function whyWorse(before: ProgrammeContents, after: ProgrammeContents, { isEntered, now }: Standing): string | null {
  const hasBegun = before.opensAt === null || new Date(before.opensAt) <= now
  if (hasBegun && after.opensAt !== before.opensAt) return 'It has begun already: its first day stays as it is.'
  if (before.closesAt !== null && (after.closesAt === null || after.closesAt < before.closesAt))
    return 'The last day may only move later: people work towards it.'
  if (!isEntered) return null
  if (after.budgetMinor < before.budgetMinor) return 'The budget may not shrink any more: somebody has an entry in it.'
  const lost = before.prizes.find((prize) => (samePrize(after.prizes, prize)?.minor ?? 0) < prize.minor)
  if (lost) return `The prize “${lost.name}” may not shrink or go any more: somebody has an entry that could win it.`
  if (after.qualificationMinor < before.qualificationMinor)
    return 'What every accepted entry gets may not shrink any more: somebody has an entry in it.'
  return null
}

const samePrize = (prizes: readonly Prize[], { rank, theme }: Prize) =>
  prizes.find((prize) => (rank === null ? prize.theme === theme : prize.rank === rank))

/** The texts of a promise with the words by which their changes are listed. */
const promiseTexts = [
  ['title', 'The title'],
  ['summary', 'The summary'],
  ['inScope', 'What is in scope'],
  ['outOfScope', 'What is out of scope'],
  ['rules', 'The rules'],
  ['safeHarbour', 'The safe harbour'],
  ['eligibility', 'Who may take part'],
] as const

/** Each text that reads differently, word by word, in the order of the page. */
export const rewordings = (before: ProgrammeContents, after: ProgrammeContents): { name: string; pieces: Piece[] }[] =>
  promiseTexts.flatMap(([key, name]) => (before[key] === after[key] ? [] : [{ name, pieces: wordDifference(before[key], after[key]) }]))

type Names = { currency: string; systemNames: Readonly<Record<string, string>> }

/** What a new version changes, a sentence each; empty where it changes nothing. */
export function differenceOf(before: ProgrammeContents, after: ProgrammeContents, { currency, systemNames }: Names): string[] {
  const money = (minor: number) => `${currency} ${amountOf({ minor, currency })}`
  const changed = (what: string, old: number | null, fresh: number | null, say: (value: number) => string = money) =>
    old === fresh ? [] : [`${what}: ${old === null ? 'none' : say(old)} before, ${fresh === null ? 'none' : say(fresh)} now.`]
  const day = (instant: string | null) => (instant === null ? 'none' : instant.slice(0, 16).replace('T', ' '))
  const dates = [
    ['opensAt', 'First instant'],
    ['closesAt', 'End'],
  ] as const
  const keys = [...new Map([...before.prizes, ...after.prizes].map((prize) => [`${prize.rank} ${prize.theme}`, prize])).values()]
  return [
    ...promiseTexts.flatMap(([key, name]) =>
      before[key] === after[key] ? [] : [`${name} ${key === 'rules' ? 'read' : 'reads'} differently.`],
    ),
    ...lists('Systems', before.systems.map(nameOfSystem(systemNames)), after.systems.map(nameOfSystem(systemNames))),
    ...lists(
      'Harms in scope',
      before.harmsIn.map((harm) => harmNames[harm]),
      after.harmsIn.map((harm) => harmNames[harm]),
    ),
    ...lists(
      'Harms out of scope',
      before.harmsOut.map((harm) => harmNames[harm]),
      after.harmsOut.map((harm) => harmNames[harm]),
    ),
    ...severities.flatMap((one) => changed(`Reward for ${one} severity`, before.rewards?.[one] ?? null, after.rewards?.[one] ?? null)),
    ...keys.flatMap((prize) =>
      changed(`Prize “${prize.name}”`, samePrize(before.prizes, prize)?.minor ?? null, samePrize(after.prizes, prize)?.minor ?? null),
    ),
    ...changed('For every accepted entry', before.qualificationMinor, after.qualificationMinor),
    ...changed('Budget', before.budgetMinor, after.budgetMinor),
    ...dates.flatMap(([key, name]) =>
      before[key] === after[key] ? [] : [`${name}: ${day(before[key])} before, ${day(after[key])} now (UTC).`],
    ),
    ...changed('Embargo in days', before.embargoDays, after.embargoDays, String),
    ...changed('Attempts that must show it, in percent', before.reproductionPercent, after.reproductionPercent, String),
    ...changed('Margin of a fix in percent', before.marginPercent, after.marginPercent, String),
    ...changed('Entries at once', before.entriesAtOnce, after.entriesAtOnce, String),
    ...changed('Hours until one more entry', before.entryEachHours, after.entryEachHours, String),
  ]
}

const nameOfSystem = (names: Readonly<Record<string, string>>) => (one: ProgrammeContents['systems'][number]) =>
  one.releaseIds.length === 0
    ? (names[one.systemId] ?? one.systemId)
    : `${names[one.systemId] ?? one.systemId} (${one.releaseIds.map((id) => names[id] ?? id).join(', ')})`

function lists(what: string, before: readonly string[], after: readonly string[]): string[] {
  const [added, gone] = [after.filter((one) => !before.includes(one)), before.filter((one) => !after.includes(one))]
  return [
    ...(added.length > 0 ? [`${what}: ${added.join(', ')} added.`] : []),
    ...(gone.length > 0 ? [`${what}: ${gone.join(', ')} removed.`] : []),
  ]
}
