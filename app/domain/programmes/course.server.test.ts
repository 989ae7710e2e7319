import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { notifications } from '#db/schema/notifications'
import {
  cancelProgramme,
  closeProgramme,
  endChallenge,
  findProgramme,
  joinProgramme,
  showProgramme,
  startGrading,
  withdrawEntry,
} from '#domain/programmes'
import { runDue } from '#jobs/run.server'
import { castMembers } from '#tests/support/cast'
import { joining, programmeOf } from '#tests/support/programme'
import { waitingReport } from '#tests/support/waiting-report'
import { type World, world } from '#tests/support/world'

const why = { text: 'What was put aside for it is spent.' }
const stateOf = async (place: World, slug: string) => (await findProgramme(place.store.read, (await place.as('olga')).actor, slug)).state
const toldOf = async ({ store }: World, name: keyof typeof castMembers) =>
  (await store.read.select().from(notifications).where(eq(notifications.personId, castMembers[name].id))).map(({ sentence }) => sentence)

test('a closed programme takes no entries, keeps those it has, and tells their authors', async () => {
  const place = await world()
  const { slug } = await programmeOf(place)
  const entry = await joinProgramme(await place.as('ada'), await waitingReport(place), joining(slug))
  await closeProgramme(await place.as('olga'), slug, why)

  await expect(joinProgramme(await place.as('ada'), await waitingReport(place), joining(slug))).rejects.toThrow('it is closed')
  await expect(withdrawEntry(await place.as('ada'), entry.id)).rejects.toThrow('while its programme is open')
  await expect(closeProgramme(await place.as('olga'), slug, why)).rejects.toThrow('This is closed now')
  expect(await showProgramme(place.asVisitor(), slug)).toMatchObject({
    state: 'closed',
    happened: [{ type: 'programme.closed', actor: { handle: 'olga' }, details: why }],
  })
  await runDue(place.house, place.now())
  expect(await toldOf(place, 'ada')).toEqual([expect.stringContaining('takes no more entries. Yours is decided as it was promised')])
})

test('nobody ends a programme but who runs it', async () => {
  const place = await world()
  const { slug } = await programmeOf(place)
  const communal = await programmeOf(place, { slug: 'communal', organisationId: null })

  for (const name of ['ada', 'otto', 'tess', 'root'] as const)
    for (const end of [closeProgramme, cancelProgramme]) await expect(end(await place.as(name), slug, why)).rejects.toThrow('Not allowed')
  await expect(closeProgramme(await place.as('olga'), communal.slug, why)).rejects.toThrow('Not allowed')
  await closeProgramme(await place.as('root'), communal.slug, why)
})

test('a challenge ends at its promised instant: not by hand before, and by the clock after', async () => {
  const place = await world()
  const { slug } = await programmeOf(place, { kind: 'challenge' })
  await expect(startGrading(await place.as('olga'), slug)).rejects.toThrow('until the last day')
  await expect(closeProgramme(await place.as('olga'), slug, why)).rejects.toThrow('not possible')
  expect(await endChallenge(place.asSystem())).toBe(false)

  place.pass(30)
  expect(await endChallenge(place.asSystem())).toBe(true)
  expect(await endChallenge(place.asSystem())).toBe(false)
  expect(await stateOf(place, slug)).toBe('grading')
  await expect(startGrading(await place.as('olga'), slug)).rejects.toThrow('This is grading now')
})

test('the grading begins by hand where the clock has not come round', async () => {
  const place = await world()
  const { slug } = await programmeOf(place, { kind: 'challenge' })
  place.pass(30)
  await startGrading(await place.as('olga'), slug)

  expect(await stateOf(place, slug)).toBe('grading')
  expect(await endChallenge(place.asSystem())).toBe(false)
})

test('a programme is cancelled only while nobody has an entry in it', async () => {
  const place = await world()
  const { slug } = await programmeOf(place)
  const entry = await joinProgramme(await place.as('ada'), await waitingReport(place), joining(slug))
  const cancel = async (name = slug) => cancelProgramme(await place.as('olga'), name, why)
  await expect(cancel()).rejects.toThrow('An entry stands in it, and what it promised them holds')

  await withdrawEntry(await place.as('ada'), entry.id)
  await cancel()
  expect(await stateOf(place, slug)).toBe('cancelled')
  await expect(joinProgramme(await place.as('ada'), await waitingReport(place), joining(slug))).rejects.toThrow('it is closed')

  await programmeOf(place, { state: 'draft', slug: 'in-draft' })
  await cancel('in-draft')
  await expect(showProgramme(place.asVisitor(), 'in-draft')).rejects.toThrow('nothing at this address')
})
