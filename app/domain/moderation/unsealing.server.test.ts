import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { roleGrants, secondFactors } from '#db/schema/accounts'
import { events } from '#db/schema/events'
import { unsealings } from '#db/schema/moderation-care'
import { notifications } from '#db/schema/notifications'
import { runDue } from '#jobs/run.server'
import { type CastName, castMembers } from '#tests/support/cast'
import { harassment, openedCase, ruledWorld } from '#tests/support/flagged'
import { grantHazard, sealedCase } from '#tests/support/sealed'
import type { World } from '#tests/support/world'
import { getCase } from './case-page.server.ts'
import { raiseFlag } from './flags.server.ts'
import { openWithReason } from './records.server.ts'
import { agreeToUnseal, askToUnseal } from './unsealing.server.ts'

const text = 'The police ask for the words, under the order of 1 March.'

const seen = async (place: World, name: CastName, caseId: string) => (await getCase(await place.as(name), caseId, true)).flagged

test('what is sealed opens to two hazard reviewers together, for an hour, and to nobody else', async () => {
  const { place, caseId } = await sealedCase()

  await askToUnseal(await place.as('tess'), caseId, { text })
  expect(await seen(place, 'tess', caseId)).not.toHaveProperty('body')
  await agreeToUnseal(await place.as('max'), caseId)

  expect(await seen(place, 'tess', caseId)).toHaveProperty('body')
  expect(await seen(place, 'max', caseId)).toHaveProperty('body')
  await grantHazard(place, 'root')
  await openWithReason(await place.as('root'), caseId, { text })
  expect(await seen(place, 'root', caseId)).not.toHaveProperty('body')
  place.pass(1 / 24)
  expect(await seen(place, 'tess', caseId)).not.toHaveProperty('body')
})

test('nobody agrees to their own request, and the database would refuse it too', async () => {
  const { place, caseId } = await sealedCase()
  await askToUnseal(await place.as('tess'), caseId, { text })

  await expect(agreeToUnseal(await place.as('tess'), caseId)).rejects.toMatchObject({ reason: 'forbidden' })
  await expect(
    place.store.transact(async (tx) => void (await tx.update(unsealings).set({ state: 'agreed', agreedBy: 'usr_tess' }))),
  ).rejects.toThrow()
  expect(await seen(place, 'tess', caseId)).not.toHaveProperty('body')
  const tries = await place.store.read.select().from(events).where(eq(events.type, 'case.denied'))
  expect(tries.map(({ actorId }) => actorId)).toEqual(['usr_tess'])
})

test('a moderator who reviews no hazards neither asks nor agrees, nor does whoever flagged it', async () => {
  const { place, caseId } = await sealedCase()
  await raiseFlag(await place.as('max'), { on: 'profile:ben', clause: harassment, text: '', evidence: '' }).catch(() => null)
  await place.store.transact(async (tx) => void (await tx.delete(roleGrants).where(eq(roleGrants.id, 'gra_hazard_max'))))

  await expect(askToUnseal(await place.as('max'), caseId, { text })).rejects.toMatchObject({ reason: 'forbidden' })
  await askToUnseal(await place.as('tess'), caseId, { text })
  await expect(agreeToUnseal(await place.as('max'), caseId)).rejects.toMatchObject({ reason: 'forbidden' })
})

test('of two requests one stands, it waits a day, and then another can be made', async () => {
  const { place, caseId } = await sealedCase()
  await askToUnseal(await place.as('tess'), caseId, { text })
  await expect(askToUnseal(await place.as('max'), caseId, { text })).rejects.toMatchObject({ reason: 'conflict' })

  place.pass(1)
  await expect(agreeToUnseal(await place.as('max'), caseId)).rejects.toMatchObject({ reason: 'conflict' })
  await askToUnseal(await place.as('max'), caseId, { text })
  await agreeToUnseal(await place.as('tess'), caseId)
  const rows = await place.store.read.select().from(unsealings)
  expect(rows.map(({ state }) => state).toSorted()).toEqual(['agreed', 'lapsed'])
})

test('asking and opening ask for a fresh code each', async () => {
  const { place, caseId } = await sealedCase({ needsFactor: true })
  await place.store.transact(async (tx) => {
    const factor = { secret: 'never read here', lastStep: 0, createdAt: place.now() }
    for (const name of ['tess', 'max', 'root'] as const)
      await tx.insert(secondFactors).values({ ...factor, personId: castMembers[name].id })
  })
  const after = async (name: CastName, minutes: number) => ({
    ...(await place.as(name)),
    factorAt: new Date(place.now().getTime() - minutes * 60_000),
  })

  await expect(askToUnseal(await after('tess', 11), caseId, { text })).rejects.toMatchObject({ needs: 'factor' })
  await askToUnseal(await after('tess', 9), caseId, { text })
  await expect(agreeToUnseal(await after('max', 11), caseId)).rejects.toMatchObject({ needs: 'factor' })
  await agreeToUnseal(await after('max', 9), caseId)
  await expect(openWithReason(await after('root', 11), caseId, { text })).rejects.toMatchObject({ needs: 'factor' })
})

test('the admins hear of the request and of the opening, the other reviewer of the request', async () => {
  const { place, caseId } = await sealedCase()
  await runDue(place.house, place.now())
  await place.store.transact(async (tx) => void (await tx.delete(notifications)))

  await askToUnseal(await place.as('tess'), caseId, { text })
  await agreeToUnseal(await place.as('max'), caseId)
  await runDue(place.house, place.now())
  const told = await place.store.read.select().from(notifications)
  expect(told.map(({ personId, sentence }) => `${personId}: ${sentence}`).toSorted()).toEqual([
    'usr_max: A colleague asks to open what is sealed, together with you.',
    'usr_root: A hazard reviewer asks to open what is sealed.',
    'usr_root: Two hazard reviewers opened what is sealed, for an hour.',
  ])
})

test('a case that is not sealed cannot be unsealed', async () => {
  const place = await ruledWorld()
  await grantHazard(place, 'tess')
  const { caseId } = await openedCase(place)

  await expect(askToUnseal(await place.as('tess'), caseId, { text })).rejects.toMatchObject({ reason: 'not-found' })
})
