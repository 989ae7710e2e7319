import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { policyClauses, policyVersions } from '#db/schema/policies'
import { noon, type World, world } from '#tests/support/world'
import { clauseAt, listClauses, policyVersionAt } from './index.server.ts'

const day = 86_400_000
const at = (days: number) => new Date(noon.getTime() + days * day)

/** A second version of the code of conduct that begins on the tenth day and has one clause more. */
async function withSecondVersion(place: World, state: 'scheduled' | 'approved' = 'scheduled'): Promise<void> {
  const clause = (versionId: string, code: string, position: number) => ({
    versionId,
    code,
    position,
    title: 'Be kind',
    body: 'Leave the person alone.',
    isFlaggable: true,
    severity: 'high' as const,
    heaviest: 'ban' as const,
  })
  await place.store.transact(async (tx) => {
    await tx.insert(policyVersions).values({
      id: 'ver_second',
      policy: 'code-of-conduct',
      version: '1.1.0',
      state,
      title: 'Code of conduct',
      summary: 'For the tests.',
      changeSummary: 'One clause more.',
      textHash: 'hash-of-second',
      effectiveAt: at(10),
    })
    await tx
      .insert(policyClauses)
      .values([clause('ver_code-of-conduct', 'COC-1', 0), clause('ver_second', 'COC-1', 0), clause('ver_second', 'COC-2', 1)])
  })
}

test('the version in force at an instant is the latest that had begun, to the millisecond', async () => {
  const place = await world()
  await withSecondVersion(place)
  const versionAt = async (instant: Date) => (await policyVersionAt(place.store.read, 'code-of-conduct', instant))?.version ?? null

  expect(await versionAt(new Date(noon.getTime() - 1))).toBe(null)
  expect(await versionAt(noon)).toBe('1.0.0')
  expect(await versionAt(new Date(at(10).getTime() - 1))).toBe('1.0.0')
  expect(await versionAt(at(10))).toBe('1.1.0')
})

test('a version that nobody scheduled is never in force', async () => {
  const place = await world()
  await withSecondVersion(place, 'approved')

  expect((await policyVersionAt(place.store.read, 'code-of-conduct', at(20)))?.version).toBe('1.0.0')
})

test('D8: a clause that came later was not in force at the time of the conduct', async () => {
  const place = await world()
  await withSecondVersion(place)
  const { read } = place.store

  expect(await clauseAt(read, 'COC-2', at(5))).toBe(null)
  expect(await clauseAt(read, 'COC-2', at(10))).toMatchObject({
    version: { id: 'ver_second' },
    clause: { severity: 'high', heaviest: 'ban' },
  })
  expect(await clauseAt(read, 'XYZ-1', at(10))).toBe(null)
  expect((await listClauses(read, 'ver_second')).map(({ code }) => code)).toEqual(['COC-1', 'COC-2'])
})

test('M2: two versions of a policy that begin at the same instant are refused by the database', async () => {
  const place = await world()
  await withSecondVersion(place)
  const twin = place.store.transact(async (tx) => {
    const [second] = await tx.select().from(policyVersions).where(eq(policyVersions.id, 'ver_second'))
    await tx.insert(policyVersions).values({ ...second!, id: 'ver_twin', version: '1.2.0' })
  })

  await expect(twin).rejects.toThrow(/UNIQUE/)
})
