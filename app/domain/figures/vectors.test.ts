import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { benjaminiHochberg, holm } from './adjustment.server.ts'
import { newcombe, newcombePaired } from './gaps.server.ts'
import { meanOf, momentsOf, welchOf } from './means.server.ts'
import type { Interval } from './model.ts'
import { cohensH, trialsToSettle, wilson } from './proportions.server.ts'
import { harmRatio, oddsRatio, riskRatio } from './ratios.server.ts'
import { chiSquare, cochranQ, fisher, mcnemar, pooledZ } from './significance.server.ts'

const count = (favourable: number, n: number) => ({ favourable, n })
const bits = (row: string) => [...row].map((bit) => bit === '1')
const b = count(48, 80)
const a = count(56, 70)

/** Agreement to a relative 1e-9, so that a probability of 1e-27 is not passed by 0. */
function agrees(seen: number | undefined | null, wanted: number, relative = 1e-9) {
  if (wanted === 0) return expect(Math.abs(seen ?? Number.NaN)).toBeLessThan(1e-12)
  expect(Math.abs((seen ?? Number.NaN) / wanted - 1)).toBeLessThan(relative)
}
const interval = (seen: Interval | null | undefined, [low, high]: Interval) => {
  agrees(seen?.[0], low)
  agrees(seen?.[1], high)
}

test('Wilson’s interval', () => {
  interval(wilson(count(81, 263)), [0.2552885198782742, 0.36620957698280004])
  interval(wilson(count(0, 20)), [0, 0.1611251580528194])
  interval(wilson(count(20, 20)), [0.8388748419471804, 1])
})

test('Newcombe’s hybrid score interval', () => {
  agrees(newcombe(a, b).difference, 0.2)
  interval(newcombe(a, b).ci, [0.05243147240236498, 0.33387265403690614])
  interval(newcombe(count(9, 10), count(3, 10)).ci, [0.1705227239345029, 0.809017973535488])
  interval(newcombe(count(10, 10), count(0, 10)).ci, [0.6075093504305241, 1])
})

test('Newcombe’s interval for pairs', () => {
  const gap = newcombePaired({ both: 150, groupOnly: 15, referenceOnly: 3, neither: 32 })

  agrees(gap.difference, 0.06)
  expect(gap.ci[0]).toBeCloseTo(0.0179638638, 9)
  expect(gap.ci[1]).toBeCloseTo(0.1038561074, 9)
})

test('risk, harm and odds ratios', () => {
  agrees(riskRatio(b, a)?.value, 0.75)
  interval(riskRatio(b, a)?.ci, [0.6056023628042958, 0.9288272875873426])
  agrees(oddsRatio(b, a)?.value, 0.375)
  interval(oddsRatio(b, a)?.ci, [0.1794681380441859, 0.7835652697604593])
  agrees(harmRatio(count(97, 100), count(99, 100))?.value, 3)
  expect(riskRatio(count(0, 10), count(5, 10))).toBeNull()
  expect(harmRatio(count(10, 10), count(5, 10))).toBeNull()
  expect(oddsRatio(count(10, 10), count(5, 10))).toBeNull()
})

test('two-group tests, Cohen’s h and chi-square', () => {
  agrees(pooledZ(b, a).statistic, -2.6501719512585336)
  agrees(pooledZ(b, a).p, 0.00804508136819656)
  agrees(fisher(b, a).p, 0.012521129749209154)
  agrees(cohensH(0.8, 0.6), 0.4421431880029536)
  const overall = chiSquare([a, b, count(20, 50)])
  agrees(overall?.statistic, 20.0339558573854)
  agrees(overall?.p, 4.463563938489695e-5)
  expect(overall?.df).toBe(2)
})

test('McNemar’s exact test and Cochran’s Q', () => {
  agrees(mcnemar(10, 2).p, 0.03857421875)
  agrees(mcnemar(5, 16).p, 0.02660369873046875)
  agrees(mcnemar(0, 0).p, 1)
  const q = cochranQ('110 111 010 110 100 110 111 010 100 110'.split(' ').map(bits))
  agrees(q?.statistic, 9)
  agrees(q?.p, 0.011108996538242308)
})

test('Holm’s and Benjamini and Hochberg’s adjustments', () => {
  const given = [0.01, 0.04, 0.03, 0.005]

  for (const [place, wanted] of [0.03, 0.06, 0.06, 0.02].entries()) agrees(holm(given)[place], wanted)
  for (const [place, wanted] of [0.02, 0.04, 0.04, 0.02].entries()) agrees(benjaminiHochberg(given)[place], wanted)
})

test('how many trials would settle it', () => {
  expect(trialsToSettle(0.6, 0.8)).toBe(82)
  expect(trialsToSettle(0.5, 0.4)).toBe(388)
  expect(trialsToSettle(0.5, 0.5)).toBeNull()
})

test('means of prompts and Welch’s t', () => {
  const { mean, ci } = meanOf([1, 0.5, 0.5, 0, 1, 1])
  agrees(mean, 2 / 3)
  interval(ci, [0.23823636056421, 1])

  const [x, y] = [momentsOf([1, 2, 3, 4, 5, 9]), momentsOf([2, 2, 3, 3])]
  const welch = welchOf(x.mean - y.mean, x.variance / x.n, y.variance / y.n, x.n, y.n)
  agrees(welch.test?.statistic, 1.260252075625209)
  agrees(welch.test?.p, 0.25747654122368663)
})

type Case = {
  kind: string
  a: [number, number]
  b: [number, number] & number
  c: number
  groups: [number, number][]
  rows: string[]
  p: number[]
  expected: Record<string, never>
}
const { cases } = JSON.parse(readFileSync(new URL('../../../tests/data/reference.json', import.meta.url), 'utf8')) as { cases: Case[] }
const of = (kind: string) => cases.filter((one) => one.kind === kind).map((one, place) => ({ ...one, name: `${kind} ${place + 1}` }))

test.each(of('two_groups'))('the reference figures of $name', ({ a: [x, n], b: [y, m], expected }) => {
  const [group, reference] = [count(x, n), count(y, m)]
  const wanted = expected as unknown as Record<string, number[]> & {
    wilson: Interval[]
    difference: number
    fisher_p: number
    cohens_h: number
  }

  interval(wilson(group), wanted.wilson[0]!)
  interval(wilson(reference), wanted.wilson[1]!)
  expect(newcombe(group, reference).difference).toBeCloseTo(wanted.difference, 12)
  interval(newcombe(group, reference).ci, wanted.newcombe95 as Interval)
  interval(newcombe(group, reference, 0.9).ci, wanted.newcombe90 as Interval)
  for (const [ratio, name] of [
    [riskRatio, 'risk_ratio'],
    [oddsRatio, 'odds_ratio'],
  ] as const) {
    const [value, low, high] = wanted[name] ?? []
    if (value === undefined || low === undefined) continue
    agrees(ratio(group, reference)?.value, value)
    interval(ratio(group, reference)?.ci, [low, high!])
  }
  if (wanted.pooled_z) agrees(pooledZ(group, reference).p, wanted.pooled_z[1]!)
  agrees(fisher(group, reference).p, wanted.fisher_p)
  agrees(cohensH(x / n, y / m), wanted.cohens_h)
})

test.each(of('many_groups'))('the reference figures of $name', ({ groups, expected }) => {
  const wanted = expected as unknown as { chi2: number; df: number; p: number }
  const seen = chiSquare(groups.map(([x, n]) => count(x, n)))

  agrees(seen?.statistic, wanted.chi2)
  agrees(seen?.p, wanted.p)
})

test.each(of('mcnemar'))('the reference figures of $name', ({ b: only, c, expected }) => {
  agrees(mcnemar(only, c).p, (expected as unknown as { exact_p: number }).exact_p)
})

test.each(of('cochran_q'))('the reference figures of $name', ({ rows, expected }) => {
  const wanted = expected as unknown as { q: number; p: number }
  const seen = cochranQ(rows.map(bits))

  agrees(seen?.statistic, wanted.q)
  agrees(seen?.p, wanted.p)
})

test.each(of('adjust'))('the reference figures of $name', ({ p, expected }) => {
  const wanted = expected as unknown as { holm: number[]; bh: number[] }

  for (const [place, value] of wanted.holm.entries()) agrees(holm(p)[place], value)
  for (const [place, value] of wanted.bh.entries()) agrees(benjaminiHochberg(p)[place], value)
})
