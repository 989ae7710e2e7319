import { existsSync, readFileSync } from 'node:fs'

const shared = new URL('../../../shared/data/strings/blns.json', import.meta.url)
const own = new URL('../data/strings.json', import.meta.url)
const read = (from: URL) => JSON.parse(readFileSync(from, 'utf8')) as string[]

/** A small list of strings that break things, of our own. */
export const ownNaughty = read(own)
/** With the big list of naughty strings, where it stands beside the project. */
export const naughty = [...ownNaughty, ...(existsSync(shared) ? read(shared) : [])]

/** A string as a form carries it: valid Unicode, without zeros, line ends as one sign. */
export const asSent = (string: string) =>
  string
    .toWellFormed()
    .replace(/\r\n|\r|\n/g, '\n')
    .replaceAll('\0', '')
