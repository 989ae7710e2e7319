import { expect, test } from 'vitest'
import { institute, unifiedqa } from '#tests/support/cast'
import { makeIssue } from '#tests/support/make'
import { noon, world } from '#tests/support/world'
import { waitsOfOrganisation, waitsOfSystem } from './waits.server.ts'

const after = (days: number) => new Date(noon.getTime() + days * 86_400_000)

test('an issue that still waits is in the curve until today', async () => {
  const place = await world()
  await makeIssue(place, { publicId: 'CW-2026-10001', answeredAt: after(5) })
  await makeIssue(place, { publicId: 'CW-2026-10002' })
  place.pass(20)

  const { answer, fix } = await waitsOfSystem(place.asVisitor(), unifiedqa.id)

  expect(answer).toMatchObject({
    n: 2,
    median: 5,
    steps: [
      { days: 5, over: 1, share: 0.5 },
      { days: 20, open: 1, share: 0.5 },
    ],
  })
  expect(fix).toMatchObject({ n: 2, median: null })
})

test('a dismissed issue is waited for until it was dismissed, one of which nobody was told not at all', async () => {
  const place = await world()
  await makeIssue(place, { publicId: 'CW-2026-10001', state: 'dismissed', movedAt: after(3) })
  await makeIssue(place, { publicId: 'CW-2026-10002', notifiedAt: null })
  place.pass(20)

  expect((await waitsOfSystem(place.asVisitor(), unifiedqa.id)).fix).toMatchObject({ n: 1, steps: [{ days: 3, open: 1, share: 1 }] })
})

test('private issues count for their owner and never for the public', async () => {
  const place = await world()
  await makeIssue(place, { publicId: 'CW-2026-10001', publication: 'private', resolvedAt: after(9), state: 'resolved' })
  place.pass(20)

  expect((await waitsOfSystem(place.asVisitor(), unifiedqa.id)).fix.n).toBe(0)
  expect((await waitsOfOrganisation(await place.as('olga'), institute.slug)).fix).toMatchObject({ n: 1, median: 9 })
})
