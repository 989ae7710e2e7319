import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Mapping } from './model.ts'
import { analyseTrialsFile } from './trials-analysis.server.ts'

const bbq = (name: string) => join(process.cwd(), '..', 'shared', 'data', 'evidence', `bbq_${name}_unifiedqa.csv`)
const mapping: Mapping = {
  group: 'question_polarity',
  outcome: { column: 'predicted_role', favourable: ['other', 'unknown'], unfavourable: ['stereotyped'] },
  condition: 'context_condition',
  prompt_id: 'question_index',
  reference: 'nonneg',
}
const hasData = existsSync(bbq('religion'))
const ignore = () => {}

const expected = [
  ['religion', 'ambig', -0.18133, [-0.34602, -0.01665], 0.0323],
  ['religion', 'disambig', -0.056, [-0.11685, 0.00485], null],
  ['sexual_orientation', 'ambig', -0.05833, [-0.18818, 0.07152], 0.36307],
  ['sexual_orientation', 'disambig', -0.045, [-0.10049, 0.01049], null],
] as const

test.skipIf(!hasData).each(expected)(
  'the answers of UnifiedQA about %s, %s, give the expected gap (skipped where the public data is not beside the project)',
  async (file, condition, gap, [low, high], p) => {
    const { figures, rowsRead } = await analyseTrialsFile(bbq(file), mapping, ignore)

    const found = figures.conditions.find((one) => one.condition === condition)
    const [comparison] = found?.comparisons ?? []
    expect(rowsRead).toBe(file === 'religion' ? 1200 : 864)
    expect(found?.unit.kind).toBe('prompt-means')
    expect(comparison?.difference).toBeCloseTo(gap, 5)
    expect(comparison?.ci?.[0]).toBeCloseTo(low, 5)
    expect(comparison?.ci?.[1]).toBeCloseTo(high, 5)
    if (p !== null) expect(comparison?.test?.p).toBeCloseTo(p, 5)
  },
)

const csv = (text: string) => {
  const path = join(mkdtempSync(join(tmpdir(), 'trials-')), 'trials.csv')
  writeFileSync(path, text)
  return path
}
const simple: Mapping = { group: 'who', outcome: { column: 'said', favourable: ['yes'], unfavourable: ['no'] } }

test('rows that cannot be read are listed with their line and reason, and the rest is used', async () => {
  const path = csv('who,said\nA,yes\n,yes\nB,no\nA,no,extra\nB,yes\nB,\nA,maybe\n')

  const { rowsRead, rowsUsed, unreadable, otherOutcomes } = await analyseTrialsFile(path, simple, ignore)

  expect({ rowsRead, rowsUsed, count: unreadable.count }).toEqual({ rowsRead: 7, rowsUsed: 3, count: 3 })
  expect(unreadable.first.map(({ line, reason }) => [line, reason])).toEqual([
    [3, 'It names no group.'],
    [5, 'It has 3 cells, the first row has 2.'],
    [7, 'It names no outcome.'],
  ])
  expect(otherOutcomes).toEqual([{ value: 'maybe', count: 1 }])
})

test.each([
  ['a byte order mark', '\uFEFFwho,said\nA,yes\nB,no\n'],
  ['semicolons', 'who;said\nA;yes\nB;no\n'],
  ['tabs', 'who\tsaid\nA\tyes\nB\tno\n'],
  ['quotes and line ends inside a cell', 'who,said,note\r\nA,yes,"one, ""two""\nthree"\r\nB,no,\r\n'],
])('a table with %s is read', async (_name, text) => {
  expect((await analyseTrialsFile(csv(text), simple, ignore)).rowsUsed).toBe(2)
})

test.each([
  ['an empty file', '', /empty/],
  ['column names without rows', 'who,said\n', /no rows/],
  ['a quotation mark that never ends', 'who,said\nA,"yes\nB,no\n', /never closed/],
  ['a picture', 'PNG\0\0\0', /not a text file/],
  ['rows without a ticked outcome', 'who,said\nA,perhaps\nB,perhaps\n', /no row that can be used/],
  ['one group only', 'who,said\nA,yes\nA,no\n', /at least two/],
  ['two columns of the same name', 'who,who\nA,yes\n', /a name of its own/],
])('%s is refused with the reason', async (_name, text, reason) => {
  await expect(analyseTrialsFile(csv(text), simple, ignore)).rejects.toThrow(reason)
})
