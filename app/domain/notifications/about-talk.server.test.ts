import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { notifications } from '#db/schema/notifications'
import { avoidPerson, whoHears } from '#domain/accounts'
import { addTestimony } from '#domain/evidence'
import { commentInput, postComment } from '#domain/reports'
import type { Audience } from '#domain/reports/model'
import { runDue } from '#jobs/run.server'
import type { CastName } from '#tests/support/cast'
import { waitingReport } from '#tests/support/waiting-report'
import { type World, world } from '#tests/support/world'

const say = async (place: World, by: CastName, reportId: string, body: string, audience: Audience = 'shared') =>
  postComment(await place.as(by), reportId, { audience, body })
/** What somebody was told, in the words of their inbox. */
async function toldTo(place: World, name: CastName): Promise<string[]> {
  await runDue(place.house, place.now())
  const rows = await place.store.read
    .select({ sentence: notifications.sentence })
    .from(notifications)
    .where(eq(notifications.personId, `usr_${name}`))
  return rows.map(({ sentence }) => sentence)
}
const byName = expect.stringContaining('called you by name')

test('who is called by name is told once, with the way to the comment, where they may read it', async () => {
  const place = await world()
  const id = await waitingReport(place)

  const { id: commentId } = await say(place, 'tess', id, '@ada and @max, look. @ada again, @ben, @olga and @nobody too.')

  expect(await toldTo(place, 'ada')).toEqual([byName])
  expect(await toldTo(place, 'max')).toEqual(['tess called you by name in the talk of the report “Leans on religious stereotypes”.'])
  for (const outside of ['ben', 'olga', 'tess'] as const) expect(await toldTo(place, outside)).toEqual([])
  const [line] = await place.store.read.select().from(notifications).where(eq(notifications.personId, 'usr_max'))
  expect(line?.path).toBe(`/reports/${id}#${commentId}`)
})

test('what is said among moderators calls moderators only', async () => {
  const place = await world()
  const id = await waitingReport(place)

  await say(place, 'tess', id, '@ada @max', 'moderators')

  expect([await toldTo(place, 'ada'), await toldTo(place, 'max')]).toEqual([[], [byName]])
})

test.each(['mute', 'block'] as const)('who chose to %s somebody is told neither of a call nor of a comment of theirs', async (how) => {
  const place = await world()
  const id = await waitingReport(place)
  await avoidPerson(await place.as('max'), 'ada', how)
  await say(place, 'max', id, 'I look into it.')
  const before = await toldTo(place, 'max')

  await say(place, 'ada', id, '@max @tess please')

  expect(await toldTo(place, 'max')).toEqual(before)
  expect(await toldTo(place, 'tess')).toEqual([byName])
})

test('E8: where the reporter’s name is withheld, no silence gives it away', async () => {
  const place = await world()
  const id = await waitingReport(place)
  const testimony = { teller: 'myself', readers: 'owner', consent: 'yes', text: 'It refused my loan three times in a week.' } as const
  await addTestimony(await place.as('ada'), id, testimony)
  await avoidPerson(await place.as('max'), 'ada', 'block')

  await say(place, 'ada', id, '@max please')

  expect(await whoHears(place.store.read, 'usr_ada', ['usr_max'], 'talk')).toEqual([])
  expect(await toldTo(place, 'max')).toEqual([
    'The reporter called you by name in the talk of the report “Leans on religious stereotypes”.',
  ])
})

test('more than ten people are not called at once: the sentence says so', () => {
  const calls = (count: number) => Array.from({ length: count }, (_, n) => `@member${n}`).join(' ')

  expect(commentInput.safeParse({ body: calls(10) }).success).toBe(true)
  expect(commentInput.safeParse({ body: calls(11) }).error?.issues).toMatchObject([{ path: ['body'], message: /at most 10 people/ }])
})
