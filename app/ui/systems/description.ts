import type { AccessLevel, Gating, Modality } from '#domain/systems/model'
import { dateInWords } from './catalogue-date.ts'

type Described = {
  developer: string
  modality: Modality | null
  accessLevel: AccessLevel | null
  releases: readonly { releasedOn: string | null; accessLevel: AccessLevel; gating: Gating }[]
}

/** What a system is, in one sentence made from what the catalogue states. */
export function describeSystem({ developer, modality, accessLevel, releases }: Described): string {
  const newest = releases.at(-1)
  const level = newest?.accessLevel ?? accessLevel
  const what = `${modality ? kinds[modality] : 'A system'} by ${developersInWords(developer)}`
  const when = releasesInWords(releases, level)
  return `${[what, when].filter(Boolean).join(', ')}${level ? `; ${standings[level](newest?.gating === 'gated')}` : ''}.`
}

/** Developers as the catalogue names them, "A; B", as people say them: "A and B". */
export const developersInWords = (developer: string) =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(developer.split(';').map((name) => name.trim()))

function releasesInWords(releases: Described['releases'], level: AccessLevel | null): string {
  const [first, last] = [releases[0]?.releasedOn, releases.at(-1)?.releasedOn]
  if (!first || !last) return ''
  if (releases.length > 1)
    return `released in ${countWords[releases.length] ?? releases.length} steps from ${monthOf(first)} to ${monthOf(last)}`
  return `${level === 'fully_closed' ? 'made known' : 'released'} ${first.length > 7 ? 'on' : 'in'} ${dateInWords(first)}`
}

const monthOf = (date: string) => dateInWords(date.slice(0, 7))
const countWords: Record<number, string> = { 2: 'two', 3: 'three', 4: 'four', 5: 'five', 6: 'six', 7: 'seven', 8: 'eight', 9: 'nine' }

const kinds: Record<Modality, string> = {
  text: 'A text system',
  image: 'An image system',
  multimodal: 'A multimodal system',
  code: 'A code system',
  audio: 'An audio system',
  video: 'A video system',
}

const admitted = (isGated: boolean) => (isGated ? 'those who are admitted' : 'people')

const standings: Record<AccessLevel, (isGated: boolean) => string> = {
  fully_closed: () => 'nobody outside its developer can use it',
  gradual_staged: () => 'it is opened step by step',
  hosted: (isGated) => `${admitted(isGated)} can use it on a page, but not take it away`,
  cloud_api: (isGated) => `programs of ${isGated ? 'those who are admitted' : 'anyone'} can send it requests, but nobody can take it away`,
  downloadable: (isGated) => `${admitted(isGated)} can download it, though parts of it are kept back`,
  fully_open: () => 'anyone can download every part of it',
}
