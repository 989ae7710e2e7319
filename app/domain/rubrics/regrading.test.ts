import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { rubricPresets } from '#db/seed/rubrics'
import { computeScore, type Ratings } from './model.ts'

type Grading = { id: string; harm: string; base: number | null; typed: number | null; typedBy: string } & Record<
  string,
  string | number | null
>

const data = (name: string) => readFileSync(new URL(`../../../tests/data/${name}`, import.meta.url), 'utf8')
const { gradings } = JSON.parse(data('self-gradings-2021.json')) as { gradings: Grading[] }
const challenge = rubricPresets[0]!.contents
const factors = ['damage', 'affected', 'likelihood', 'exploitability', 'justification', 'clarity', 'creativity']

/** What the server makes of one self-grading; null where its base is missing, since nothing takes its place. */
function regrade(grading: Grading): number | null {
  if (grading.base === null) return null
  const ratings: Ratings = Object.fromEntries(['base', ...factors].map((key) => [key, grading[key] as number | null]))
  return computeScore(challenge, ratings).score
}

test('sixteen public self-gradings of 2021, regraded beside what was typed', () => {
  const lines = gradings.map((one) => {
    const server = regrade(one)
    const said =
      one.typed === null || server === null ? '–' : one.typed === server ? 'same' : String(Number((one.typed - server).toFixed(4)))
    return `| ${one.id} | ${one.harm} | ${one.base ?? 'left blank'} | ${one.typed ?? '–'} | ${server ?? 'no base'} | ${said} | ${one.typedBy} |`
  })

  const readme = data('README.md').split('\n')
  expect(lines).toHaveLength(16)
  expect(lines.filter((line) => !readme.includes(line))).toEqual([])
})

test('of twelve typed totals six are the product the rules asked for, one of them off by .01', () => {
  const typed = gradings.filter((one) => one.typed !== null && one.base !== null)
  const off = typed.map((one) => [one.id, Number(((one.typed ?? 0) - (regrade(one) ?? 0)).toFixed(2))] as const)

  expect(off.filter(([, by]) => by === 0).map(([id]) => id)).toEqual(['galinkin-1', 'halt-1', 'halt-2', 'halt-3', 'gnc-1'])
  expect(off.filter(([, by]) => by !== 0)).toEqual([
    ['mobility-aids', 75.4],
    ['olympics', 30.35],
    ['gnc-2', -4.9],
    ['h1-1290872', 5.97],
    ['h1-1294062', 29.11],
    ['emoji', -0.01],
  ])
})
