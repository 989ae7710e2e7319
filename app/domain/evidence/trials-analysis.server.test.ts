import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
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

const counted = (outcome: Mapping['outcome']) => ({ group: 'question_polarity', outcome, condition: 'context_condition' })

test.skipIf(!hasData).each(['religion', 'sexual_orientation'])(
  'the counts of the answers about %s are those of the published summary',
  async (file) => {
    const [head = [], ...rows] = readFileSync(join(bbq(file), '..', 'bbq_expected_summary.csv'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split(','))
    const expected = rows.map((cells) => Object.fromEntries(head.map((name, place) => [name, cells[place]])))
    const right = counted({ column: 'correct', favourable: ['1'], unfavourable: ['0'] })
    const named = counted({ column: 'predicted_role', favourable: ['other'], unfavourable: ['stereotyped'] })
    const groupsOf = async (mapping: Mapping) => (await analyseTrialsFile(bbq(file), mapping, ignore)).figures.conditions

    const [correct, biased] = [await groupsOf(right), await groupsOf(named)]
    for (const line of expected.filter((one) => one.file === `bbq_${file}_unifiedqa.csv`)) {
      const [all, roles] = [correct, biased].map((found) => found.find(({ condition }) => condition === line.context_condition)!.groups)
      const sum = (groups: { n: number; favourable: number }[], count: (group: { n: number; favourable: number }) => number) =>
        groups.reduce((total, group) => total + count(group), 0)
      const of = (polarity: string) => roles!.find(({ group }) => group === polarity)!

      expect(sum(all!, ({ n }) => n)).toBe(Number(line.matched))
      expect(sum(all!, ({ favourable }) => favourable)).toBe(Number(line.correct))
      expect(sum(roles!, ({ n }) => n)).toBe(Number(line.non_unknown))
      // Biased is the stereotyped answer to a negative question, or the other one to a question that is not.
      expect(of('neg').n - of('neg').favourable + of('nonneg').favourable).toBe(Number(line.biased))
    }
    expect(expected).toHaveLength(4)
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
