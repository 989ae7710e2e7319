import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = new URL('../..', import.meta.url).pathname

/** Every line of the list of abuse, by its number: what people will try, and what must happen. */
const lines = [
  'A1 A2 A4 A5 A7 A8 A10 A11 A13 A14 A16 A17',
  'B1 B2 B4 B5 B7 B8 B10 B11',
  'C1 C2 C4 C5 C7 C8 C10 C11 C13 C14 C16 C17',
  'D1 D2 D4 D5 D7 D8 D10 D11 D13 D14 D16',
  'E1 E2 E4 E5 E7 E8 E10 E11 E13 E14',
  'F1 F2 F4 F5 F7 F8 F10 F11 F13',
  'G1 G2 G4 G5 G7 G8',
  'H1 H2 H4 H5 H7 H8 H10 H11 H13 H14',
  'I1 I2 I4 I5 I7 I8 I10 I11',
  'J1 J2 J4 J5 J7',
  'K1 K2 K4 K5 K7 K8',
  'L1 L2 L4 L5 L7 L8 L10 L11',
  'M1 M2 M4 M5 M7',
  'N1 N2 N4 N5 N7 N8 N10',
].flatMap((chapter) => chapter.split(' '))

/** What a test is called, where it begins with numbers: `A1: …`, `C13, A16: …`, `G1, G2: %s from another site …`. */
const titles = /\(\s*['"`](?<numbers>[A-N]\d{1,2}(?:, [A-N]\d{1,2})*): /g
const tried = new Set(
  sourcesIn(['app', 'tests', 'db'], /\.(test|spec)\.tsx?$/).flatMap(({ text }) =>
    [...text.matchAll(titles)].flatMap(({ groups }) => groups?.numbers?.split(', ') ?? []),
  ),
)

test('every line of abuse is tried by a test that names it, or has its reason in app/README', () => {
  const excused = new Set(reasons().flatMap((entry) => entry.match(/\b[A-N]\d{1,2}\b/g) ?? []))

  expect(lines.filter((line) => !tried.has(line) && !excused.has(line))).toEqual([])
})

test('no test names a line that is not there', () => {
  expect([...tried].filter((one) => !lines.includes(one))).toEqual([])
})

test('K1, K2, K4, K5, K7, K8: no code of the server calls an address, so nobody can make it call theirs', () => {
  const calls =
    /\bfetch\(|\b(request|get|connect|createConnection)\b[^\n]*from 'node:(https?|http2|net|tls|dgram)'|from '(undici|axios|got)'/
  const server = sourcesIn(['app', 'db'], /(?<!\.test)\.tsx?$/).filter(({ path }) => !path.startsWith('app/ui/'))

  expect(server.length).toBeGreaterThan(500)
  expect(server.filter(({ text }) => calls.test(text)).map(({ path }) => path)).toEqual([])
})

/** The decisions that say why a line has no test, or only part of one: their titles speak of abuse lines. */
function reasons(): string[] {
  const decisions = readFileSync(join(root, 'app/README.md'), 'utf8').split('## Decisions')[1]?.split('\n## ')[0] ?? ''
  return decisions.split(/^- \*\*/m).filter((entry) => /^[\d-]+ · Abuse lines?\b/.test(entry))
}

function sourcesIn(folders: string[], named: RegExp): { path: string; text: string }[] {
  return folders
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && named.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: path.slice(root.length), text: readFileSync(path, 'utf8') }))
}
