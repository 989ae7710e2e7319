import fc from 'fast-check'
import { expect, test } from 'vitest'
import { notifications } from '#db/schema/notifications'
import {
  draftProgramme,
  findProgramme,
  findPromise,
  getDraftForm,
  getVersion,
  getVersionForm,
  joinProgramme,
  listEntries,
  programmeInput,
  redraftInput,
  redraftProgramme,
  reviseProgramme,
  versionInput,
  withdrawEntry,
} from '#domain/programmes'
import { runDue } from '#jobs/run.server'
import { entryIn, joining, programmeOf, programmeWords } from '#tests/support/programme'
import { waitingReport } from '#tests/support/waiting-report'
import { type World, world } from '#tests/support/world'

type Form = Record<string, string | string[]>
/** The form of a new version as the page fills it, with something typed over it. */
async function revise(place: World, slug: string, given: Form, by: 'olga' | 'ada' | 'otto' = 'olga') {
  const { kind, currency, values } = await getVersionForm(await place.as('olga'), slug)
  const input = versionInput({ kind, currency }).parse({ ...values, reason: 'We learned from the first weeks.', ...given })
  return reviseProgramme(await place.as(by), slug, input)
}
const inForce = async ({ store, asVisitor }: World, slug: string) => (await findProgramme(store.read, asVisitor().actor, slug)).contents

test('a draft is changed by who runs it, from the form as it was saved, and never over another save', async () => {
  const place = await world()
  const olga = await place.as('olga')
  await draftProgramme(
    olga,
    programmeInput.parse({ ...programmeWords, releases: '11B, May 2020', opens_on: '2026-03-10', harms_out: 'representational.erasing' }),
  )
  const { values } = await getDraftForm(olga, 'answers')
  expect(values).toMatchObject({
    releases: '11B, May 2020',
    opens_on: '2026-03-10',
    harms_out: ['representational.erasing'],
    reward_high: '500.00',
  })

  const again = redraftInput.parse({ ...values, title: 'Another title' })
  await redraftProgramme(olga, 'answers', again)
  await expect(redraftProgramme(olga, 'answers', again)).rejects.toThrow('saved elsewhere meanwhile')
  await expect(redraftProgramme(await place.as('ada'), 'answers', again)).rejects.toThrow('nothing at this address')
  expect((await findProgramme(place.store.read, olga.actor, 'answers')).contents).toMatchObject({
    title: 'Another title',
    opensAt: '2026-03-10T00:00:00.000Z',
  })
})

test('the form refuses a harm on both sides, and a release that no chosen system has', async () => {
  const place = await world()
  const harm = 'representational.erasing'
  const both = programmeInput.safeParse({ ...programmeWords, harms_in: harm, harms_out: harm })
  expect(both.error?.issues).toMatchObject([{ path: ['harms_out'] }])
  const draft = draftProgramme(await place.as('olga'), programmeInput.parse({ ...programmeWords, releases: 'GPT-9' }))
  await expect(draft).rejects.toThrow('no release “GPT-9”')
})

test('a new version says what it changes and why, and an entry keeps the one it was made under', async () => {
  const place = await world()
  const { id, slug } = await programmeOf(place)
  await joinProgramme(await place.as('ada'), await waitingReport(place), joining(slug))
  place.pass(1)
  await revise(place, slug, { reward_high: '300', rules: 'Two findings an entry.' })
  await joinProgramme(await place.as('ben'), await waitingReport(place, { author: 'ben' }), joining(slug))

  const version = await getVersion(place.store.read, place.asVisitor().actor, slug, 2)
  expect(version).toMatchObject({ reason: 'We learned from the first weeks.', madeBy: 'olga', inForce: 2 })
  expect(version.difference).toEqual(['The rules read differently.', 'Reward for high severity: EUR 500.00 before, EUR 300.00 now.'])
  const [first, second] = await listEntries(place.store.read, id)
  const rewardOf = async (number = 0) => (await findPromise(place.store.read, id, number)).rewards?.high
  expect([await rewardOf(first?.programmeVersion), await rewardOf(second?.programmeVersion)]).toEqual([50_000, 30_000])

  await runDue(place.house, place.now())
  const told = await place.store.read.select().from(notifications)
  expect(
    told
      .filter(({ sentence }) => sentence.includes('new version'))
      .map(({ personId }) => personId)
      .sort(),
  ).toEqual(['usr_ada', 'usr_ben'])
})

test('nobody but who runs it writes a version, of an open programme, from the version in force, and only a different one', async () => {
  const place = await world()
  const { slug } = await programmeOf(place)
  for (const by of ['ada', 'otto'] as const) await expect(revise(place, slug, { title: 'Mine' }, by)).rejects.toThrow('Not allowed')
  await expect(revise(place, slug, {})).rejects.toThrow('Nothing is different')
  await revise(place, slug, { title: 'Better' })
  await expect(revise(place, slug, { title: 'Best', version: '1' })).rejects.toThrow('a newer version meanwhile')

  const challenge = await programmeOf(place, { kind: 'challenge' })
  const { values } = await getVersionForm(await place.as('olga'), challenge.slug)
  place.pass(30)
  await expect(revise(place, challenge.slug, { ...values, title: 'Late' })).rejects.toThrow('Only an open programme')
})

test('the last day moves later only, and prizes shrink only while nobody could win them', async () => {
  const place = await world()
  const { slug } = await programmeOf(place, { kind: 'challenge' })
  const smaller = { prizes: '3000 First prize\n900 Second prize' }
  await expect(revise(place, slug, { closes_on: '2026-03-20' })).rejects.toThrow('may only move later')
  await revise(place, slug, smaller)
  const { id } = await joinProgramme(await place.as('ada'), await waitingReport(place), joining(slug))

  await expect(revise(place, slug, { prizes: '3000 First prize\n899.99 Second prize' })).rejects.toThrow(
    'The prize “Second prize” may not shrink',
  )
  await expect(revise(place, slug, { themes: '' })).rejects.toThrow('may not shrink or go')
  await expect(revise(place, slug, { budget: '4,500' })).rejects.toThrow('The budget may not shrink')
  await expect(revise(place, slug, { qualification: '' })).rejects.toThrow('may not shrink')
  await revise(place, slug, { prizes: '3500 First prize\n900 Second prize', closes_on: '2026-05-01' })
  expect(await inForce(place, slug)).toMatchObject({ closesAt: '2026-05-02T00:00:00.000Z' })

  await withdrawEntry(await place.as('ada'), id)
  await revise(place, slug, smaller)
})

test('scope and limits of a new version hold for later entries and take nothing from earlier ones', async () => {
  const place = await world()
  const { id, slug } = await programmeOf(place)
  const entry = await entryIn(place, { id })
  await revise(place, slug, { harms_in: 'representational.erasing', entries_at_once: '1' })

  await expect(joinProgramme(await place.as('ben'), await waitingReport(place, { author: 'ben' }), joining(slug))).rejects.toThrow(
    'None of the harms',
  )
  expect(await listEntries(place.store.read, id)).toMatchObject([{ id: entry.id, programmeVersion: 1, withdrawnAt: null }])
  expect(await findPromise(place.store.read, id, 1)).toMatchObject({ harmsIn: [], entriesAtOnce: 3 })
})

test('whatever is revised, joined and withdrawn in whatever order, nobody’s promise gets worse', async () => {
  const amount = fc.integer({ min: 1, max: 4_000 }).map(String)
  const step = fc.oneof(
    fc.record({
      what: fc.constant('revise' as const),
      first: amount,
      second: fc.option(amount, { nil: null }),
      budget: fc.integer({ min: 1, max: 12_000 }).map(String),
      qualification: fc.option(amount, { nil: null }),
      days: fc.integer({ min: 1, max: 27 }),
      month: fc.constantFrom('03', '04', '05'),
    }),
    fc.record({ what: fc.constant('join' as const) }),
    fc.record({ what: fc.constant('withdraw' as const) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 10 }), async (steps) => {
      const place = await world()
      const { id, slug } = await programmeOf(place, { kind: 'challenge', contents: { entriesAtOnce: 50 } })
      const promised = new Map<string, string>()
      for (const one of steps) {
        if (one.what === 'join') {
          const entry = await joinProgramme(await place.as('ada'), await waitingReport(place), joining(slug))
          promised.set(entry.id, JSON.stringify(await inForce(place, slug)))
        } else if (one.what === 'withdraw') {
          const [last] = await listEntries(place.store.read, id)
          if (last) await withdrawEntry(await place.as('ada'), last.id)
        } else {
          const prizes = [`${one.first} First prize`, ...(one.second === null ? [] : [`${one.second} Second prize`])].join('\n')
          const closes_on = `2026-${one.month}-${String(one.days).padStart(2, '0')}`
          const form = { prizes, budget: one.budget, qualification: one.qualification ?? '', closes_on }
          await revise(place, slug, form).catch((error) => expect(['bad-input', undefined]).toContain(error.reason))
        }
        const now = await inForce(place, slug)
        for (const entry of await listEntries(place.store.read, id)) {
          const own = await findPromise(place.store.read, id, entry.programmeVersion)
          expect(JSON.stringify(own)).toBe(promised.get(entry.id))
          expect(now.budgetMinor).toBeGreaterThanOrEqual(own.budgetMinor)
          expect(now.qualificationMinor).toBeGreaterThanOrEqual(own.qualificationMinor)
          expect((now.closesAt ?? '') >= (own.closesAt ?? '')).toBe(true)
          for (const prize of own.prizes) {
            const kept = now.prizes.find(({ rank, theme }) => rank === prize.rank && theme === prize.theme)
            expect(kept?.minor ?? 0).toBeGreaterThanOrEqual(prize.minor)
          }
        }
      }
    }),
    { numRuns: 12 },
  )
}, 60_000)
