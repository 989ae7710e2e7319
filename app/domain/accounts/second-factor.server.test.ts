import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { people, secondFactors, sessions } from '#db/schema/accounts'
import { eventDetails } from '#db/schema/events'
import { getLogState, openPrivate } from '#domain/log'
import { claimReport } from '#domain/triage'
import { waitingReport } from '#tests/support/waiting-report'
import { type World, world } from '#tests/support/world'
import { approveFactorReset, listFactorResets, proposeFactorReset } from './factor-reset.server.ts'
import { hashPassword } from './passwords.server.ts'
import { getFactor, proveFactor, removeFactor, renewRecoveryCodes, setFactor } from './second-factor.server.ts'
import { beginSecondStep, finishSecondStep } from './second-step.server.ts'
import { startSession } from './sessions.server.ts'
import { codeAt, newFactorSecret } from './totp.server.ts'

const password = 'four words make one password'
const reason = 'She called, and I know her voice for years.'

/** Somebody of the cast with a password and a second factor, in a place that asks for one. */
async function withFactor(who: 'ada' | 'tess' | 'root', given?: World) {
  const place = given ?? (await world({ needsFactor: true }))
  const { store, house, as, now } = place
  await store.transact(
    async (tx) =>
      void (await tx
        .update(people)
        .set({ passwordHash: await hashed })
        .where(eq(people.handle, who))),
  )
  const secret = newFactorSecret()
  const set = await setFactor(await as(who), house.vault, { secret, code: codeAt(secret, now()), password })
  if (!set.ok) throw new Error(JSON.stringify(set.errors))
  place.pass(1 / 24)
  return { ...place, secret, codes: set.codes, code: (at = now()) => codeAt(secret, at) }
}
const hashed = hashPassword(password)

test('a role does nothing until its holder has a second factor', async () => {
  const place = await world({ needsFactor: true })
  const id = await waitingReport(place)
  await expect(claimReport(await place.as('tess'), id)).rejects.toThrow()
  expect((await place.as('tess')).actor).toMatchObject({ roles: [], awaitsFactor: true })
  expect((await place.as('olga')).actor.memberships).toMatchObject([{ role: 'owner' }])

  await withFactor('tess', place)

  expect((await place.as('tess')).actor).toMatchObject({ roles: ['moderator'], awaitsFactor: false })
  await claimReport(await place.as('tess'), id)
})

test('members need no second factor', async () => {
  const place = await world({ needsFactor: true })

  expect((await place.as('ada')).actor.awaitsFactor).toBe(false)
})

test('a second factor is set up with the password and a code of its key, and once only', async () => {
  const place = await withFactor('ada')
  const { as, house, secret } = place
  const given = { secret, code: place.code(), password }

  expect(await setFactor(await as('ada'), house.vault, { ...given, password: 'another' })).toMatchObject({
    errors: { password: expect.any(String) },
  })
  expect(await setFactor(await as('ada'), house.vault, { ...given, code: '000000' })).toMatchObject({
    errors: { code: expect.any(String) },
  })
  await expect(setFactor(await as('ada'), house.vault, given)).rejects.toThrow('already')
  expect(await getFactor(place.store.read, 'usr_ada')).toMatchObject({ codesLeft: 10 })
})

test('the key is locked: the database alone does not give it away', async () => {
  const { store, secret, house } = await withFactor('ada')
  const [row] = await store.read.select().from(secondFactors)

  expect(row?.secret).not.toContain(secret)
  expect(house.vault.unlock(row?.secret ?? '')).toBe(secret)
})

test('F13: a code signs in once, and neither it nor an earlier one ever again', async () => {
  const place = await withFactor('ada')
  const { house, code, now } = place
  const enter = async (given: string) => {
    const waiting = await beginSecondStep(place.asVisitor(), 'usr_ada')
    return finishSecondStep(place.asVisitor(), house.vault, waiting ?? '', given)
  }
  const current = code()

  expect(await enter(current)).toEqual({ id: 'usr_ada' })
  expect(await enter(current)).toBeNull()
  expect(await enter(code(new Date(now().getTime() - 30_000)))).toBeNull()
  expect(await enter(code(new Date(now().getTime() + 30_000)))).toEqual({ id: 'usr_ada' })
})

test('F13: of twenty uses of one code at the same time one succeeds', async () => {
  const place = await withFactor('root')
  const ctx = await place.as('root')
  const tries = await Promise.allSettled(Array.from({ length: 20 }, () => proveFactor({ ...ctx }, place.house.vault, place.code())))

  expect(tries.filter((one) => one.status === 'fulfilled' && one.value)).toHaveLength(1)
})

test('a recovery code works once, however it is written', async () => {
  const place = await withFactor('ada')
  const [first, second] = place.codes
  const ctx = await place.as('ada')

  expect(await proveFactor(ctx, place.house.vault, ` ${first?.toUpperCase().replaceAll('-', ' ')} `)).toBe(true)
  expect(await proveFactor(ctx, place.house.vault, first ?? '')).toBe(false)
  const renewed = await renewRecoveryCodes(ctx, place.house.vault, place.code())
  expect(await proveFactor(ctx, place.house.vault, second ?? '')).toBe(false)
  expect(renewed).toMatchObject({ ok: true, codes: expect.arrayContaining([expect.stringMatching(/^(\w{4}-){3}\w{4}$/)]) })
})

test('codes are guessed five times, then it takes a minute for each more', async () => {
  const place = await withFactor('ada')
  const ctx = await place.as('ada')
  for (let n = 0; n < 5; n++) expect(await proveFactor(ctx, place.house.vault, '123456')).toBe(false)

  await expect(proveFactor(ctx, place.house.vault, place.code())).rejects.toMatchObject({ reason: 'too-many' })
})

test('the code has to come within ten minutes of the password', async () => {
  const place = await withFactor('ada')
  const waiting = await beginSecondStep(place.asVisitor(), 'usr_ada')
  place.pass(11 / 24 / 60)

  await expect(finishSecondStep(place.asVisitor(), place.house.vault, waiting ?? '', place.code())).rejects.toMatchObject({
    reason: 'gone',
  })
})

test('removing the second factor masks the role again', async () => {
  const place = await withFactor('tess')

  await removeFactor(await place.as('tess'), place.house.vault, place.code())

  expect((await place.as('tess')).actor).toMatchObject({ roles: [], awaitsFactor: true })
})

test('F13: opening what is private needs a code that is at most ten minutes old', async () => {
  const place = await withFactor('root')
  const subject = { type: 'report', id: 'rep_1' } as const
  const open = async (minutes: number | null) => {
    const factorAt = minutes === null ? null : new Date(place.now().getTime() - minutes * 60_000)
    return openPrivate({ ...(await place.as('root')), factorAt }, subject, { reason })
  }

  await expect(open(null)).rejects.toThrow('fresh code')
  await expect(open(11)).rejects.toThrow('fresh code')
  await open(9)
  expect((await place.as('root')).actor.opened).toEqual(['rep_1'])
  expect((await getLogState(await place.as('root'), { checkpointsFile: null })).last).toBeNull()
})

test('a lost device is reset by two people, who are signed for in the log', async () => {
  const place = await withFactor('tess')
  await withFactor('root', place)
  await startSession(place.store, 'usr_tess', 'test', place.now())
  const root = async () => ({ ...(await place.as('root')), factorAt: place.now() })

  await proposeFactorReset(place.asSystem(), { handle: 'tess', reason })
  const [waiting] = await listFactorResets(await root())
  await expect(proposeFactorReset(await root(), { handle: 'tess', reason })).rejects.toThrow('waits')
  await expect(approveFactorReset(await place.as('tess'), waiting?.id ?? '')).rejects.toThrow('Not allowed')
  await approveFactorReset(await root(), waiting?.id ?? '')

  expect(await getFactor(place.store.read, 'usr_tess')).toBeNull()
  expect(await place.store.read.select().from(sessions).where(eq(sessions.personId, 'usr_tess'))).toEqual([])
  const details = (await place.store.read.select().from(eventDetails)).map((row) => row.details)
  expect(details).toContainEqual({ proposedBy: null, reason })
})

test('nobody approves their own proposal', async () => {
  const place = await withFactor('ada')
  await withFactor('root', place)
  const root = { ...(await place.as('root')), factorAt: place.now() }
  await proposeFactorReset(root, { handle: 'ada', reason })
  const [waiting] = await listFactorResets(root)

  await expect(approveFactorReset(root, waiting?.id ?? '')).rejects.toThrow('Not allowed')
  await expect(proposeFactorReset(await place.as('ada'), { handle: 'tess', reason })).rejects.toThrow('Not allowed')
})
