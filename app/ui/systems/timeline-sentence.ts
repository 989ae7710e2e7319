import type { TimelineRow } from '#domain/systems'
import type { AccessLevel } from '#domain/systems/model'
import { parametersInWords } from './parameters.ts'

const middle: readonly AccessLevel[] = ['gradual_staged', 'hosted', 'cloud_api']

/** What the shown releases say of access, in numbers that can be counted in the lanes. */
export function accessSentence(rows: readonly TimelineRow[]): string {
  const years = rows.map(yearOf)
  const [first, last] = [Math.min(...years), Math.max(...years)]
  if (first === last)
    return `${count(rows.length)} ${rows.length === 1 ? 'is' : 'are'} from ${first}, of which ${inWords(middleOf(rows))} stood on a middle level.`

  const turn = Math.ceil((first + last) / 2)
  const [before, since] = [rows.filter((row) => yearOf(row) < turn), rows.filter((row) => yearOf(row) >= turn)]
  return `${ofThe(before, `from before ${turn}`)}, ${middles(before)} on a middle level. ${ofThe(since, 'since')}, ${inWords(middleOf(since))} ${
    middleOf(since) === 1 ? 'does' : 'do'
  }.`
}

/** What the shown releases say of size: the largest of all, and the largest that can be taken away. */
export function sizeSentence(rows: readonly TimelineRow[]): string {
  const stated = rows.filter(({ parameters }) => parameters !== null)
  const largest = largestOf(stated)
  if (!largest) return `None of the ${rows.length === 1 ? 'one release' : `${rows.length} releases`} here states its size.`

  const taken = largestOf(stated.filter(({ level }) => level === 'downloadable' || level === 'fully_open'))
  const head = `${stated.length} of ${count(rows.length)} ${stated.length === 1 ? 'states its size' : 'state their size'}. The largest is ${said(largest)}`
  if (!taken) return `${head}; none that states it can be downloaded.`
  return taken.id === largest.id ? `${head}, which can be downloaded.` : `${head}; the largest that can be downloaded is ${said(taken)}.`
}

const yearOf = ({ releasedOn }: TimelineRow) => Number(releasedOn.slice(0, 4))
const count = (releases: number) => (releases === 1 ? '1 release here' : `${releases} releases here`)
const middleOf = (rows: readonly TimelineRow[]) => rows.filter(({ level }) => middle.includes(level)).length
const middles = (rows: readonly TimelineRow[]) => `${inWords(middleOf(rows))} stood`
const ofThe = (rows: readonly TimelineRow[], when: string) =>
  when === 'since' ? `Of the ${rows.length} since` : `Of the ${count(rows.length)} ${when}`

const inWords = (number: number) =>
  ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'][number] ?? String(number)

const largestOf = (rows: readonly TimelineRow[]) =>
  rows.reduce<TimelineRow | undefined>((most, row) => ((row.parameters ?? 0) > (most?.parameters ?? 0) ? row : most), undefined)

const said = ({ name, parameters }: TimelineRow) => `${name} with ${parametersInWords(parameters)} parameters`
