import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Flagger, isBrigade, mailboxOf, mayActAlone, tierOf, weigh, weightOf } from './weights.ts'

let made = 0
const flagger = (given: Partial<Flagger> = {}): Flagger => ({
  id: `usr_${++made}`,
  emailKey: `somebody${made}@example.org`,
  organisationIds: [],
  ageHours: 1000,
  isMember: true,
  agreed: 0,
  disagreed: 0,
  isStaff: false,
  isParty: false,
  ...given,
})

test('the tiers follow Wilson’s bound over what was decided', () => {
  expect(tierOf(flagger({ isMember: false, agreed: 90 }))).toBe('new')
  expect(tierOf(flagger({ agreed: 9 }))).toBe('member')
  expect(tierOf(flagger({ agreed: 9, disagreed: 1 }))).toBe('trusted')
  expect(tierOf(flagger({ agreed: 46, disagreed: 4 }))).toBe('veteran')
})

test('a member without a record weighs one, a wrong one less, nobody more than three', () => {
  expect(weightOf(flagger())).toBe(1)
  expect(weightOf(flagger({ isMember: false }))).toBe(0.5)
  expect(weightOf(flagger({ disagreed: 4 }))).toBe(0.5)
  expect(weightOf(flagger({ agreed: 500 }))).toBe(3)
})

test('parties, staff and accounts younger than a day weigh nothing', () => {
  for (const given of [{ isParty: true }, { isStaff: true }, { ageHours: 23.9 }]) expect(weightOf(flagger(given))).toBe(0)
})

test('A1: any number of new accounts adds at most one and counts as nobody', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 80 }), (count) => {
      const { weight, independent } = weigh(Array.from({ length: count }, () => flagger({ isMember: false })))
      return weight <= 1 && independent === 0
    }),
  )
})

test('A2: six accounts behind one mailbox are one', () => {
  const aliases = ['a.b@gmail.com', 'ab@gmail.com', 'ab+1@gmail.com', 'a.b+2@googlemail.com', 'ab+x@googlemail.com', 'ab+3@gmail.com']

  const { weight, independent } = weigh(aliases.map((emailKey) => flagger({ emailKey })))

  expect({ weight, independent }).toEqual({ weight: 1, independent: 1 })
  expect(mailboxOf('a.b+c@example.org')).toBe('a.b@example.org')
})

test('A2: people of one organisation are one, also through a third', () => {
  const flaggers = [['x'], ['y'], ['x', 'y']].map((organisationIds) => flagger({ organisationIds }))

  expect(weigh(flaggers).independent).toBe(1)
})

test('A17: a machine acts alone only on four of weight, three people and two hundred members', () => {
  const enough = { weight: 4, independent: 3, activeMembers: 200 }

  expect(mayActAlone(enough)).toBe(true)
  for (const less of [{ weight: 3.99 }, { independent: 2 }, { activeMembers: 199 }]) expect(mayActAlone({ ...enough, ...less })).toBe(false)
})

test('adding a flag never takes weight away, in whatever order they come', () => {
  const some = fc.array(
    fc.record({
      isMember: fc.boolean(),
      agreed: fc.nat(60),
      disagreed: fc.nat(60),
      organisationIds: fc.subarray(['x', 'y', 'z'], { maxLength: 1 }),
    }),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(some, (given) => {
      const flaggers = given.map((one) => flagger(one))
      expect(weigh(flaggers.toReversed()).weight).toBeCloseTo(weigh(flaggers).weight, 9)
      return weigh([...flaggers, flagger()]).weight >= weigh(flaggers).weight
    }),
  )
})

test('five new accounts on one thing are a brigade', () => {
  expect(isBrigade(Array.from({ length: 5 }, () => flagger({ ageHours: 2 })))).toBe(true)
  expect(isBrigade(Array.from({ length: 5 }, () => flagger()))).toBe(false)
})
