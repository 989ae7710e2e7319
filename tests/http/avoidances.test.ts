import { expect, test } from 'vitest'
import { personAvoidances } from '#db/schema/accounts'
import { issueReports } from '#db/schema/issues'
import { addTestimony } from '#domain/evidence'
import { postComment } from '#domain/reports'
import { action as avoid, loader as avoidPage } from '../../app/routes/accounts/avoidance.tsx'
import { action as end } from '../../app/routes/accounts/avoidance-end.tsx'
import { loader as list } from '../../app/routes/accounts/avoided.tsx'
import { loader as profile } from '../../app/routes/accounts/person.tsx'
import { loader as reportPage } from '../../app/routes/reports/report.tsx'
import type { CastName } from '../support/cast.ts'
import { makeIssue } from '../support/make.ts'
import { visit } from '../support/visit.ts'
import { waitingReport } from '../support/waiting-report.ts'
import { type World, world } from '../support/world.ts'

const ada = { params: { handle: 'ada' } }
const avoidAda = (place: World, how: string, by: CastName = 'tess') =>
  visit(place, avoid, '/people/ada/avoidance', { by, ...ada, form: { how } })
async function talkOf(place: World, reportId: string, by: CastName) {
  const { data } = await visit(place, reportPage, `/reports/${reportId}`, { by, params: { reportId } })
  return (data as { comments: { author: string | null; isFolded: boolean; mayAvoid: boolean }[] }).comments.map(
    ({ author, isFolded, mayAvoid }) => ({ author, isFolded, mayAvoid }),
  )
}

test('one mutes somebody from their page, finds them in the settings, and ends it', async () => {
  const place = await world()
  expect(await visit(place, profile, '/people/ada', { by: 'tess', ...ada })).toMatchObject({ data: { mayAvoid: true } })

  expect(await avoidAda(place, 'mute')).toMatchObject({ status: 302, location: '/settings/people' })

  expect(await visit(place, list, '/settings/people', { by: 'tess' })).toMatchObject({
    data: { avoided: [{ handle: 'ada', how: 'mute' }] },
  })
  expect(await visit(place, avoidPage, '/people/ada/avoidance', { by: 'tess', ...ada })).toMatchObject({ data: { how: 'mute' } })
  expect(await visit(place, end, '/people/ada/avoidance/end', { by: 'tess', ...ada, form: {} })).toMatchObject({ status: 302 })
  expect(await visit(place, list, '/settings/people', { by: 'tess' })).toMatchObject({ data: { avoided: [] } })
})

test('what cannot be is said and changes nothing: another word, oneself, nobody, a visitor', async () => {
  const place = await world()

  expect(await avoidAda(place, 'silence')).toMatchObject({ status: 422, data: { errors: { how: expect.any(String) } } })
  expect((await avoidAda(place, 'mute', 'ada')).status).toBe(409)
  const nobody = { by: 'tess', params: { handle: 'nobody' }, form: { how: 'mute' } } as const
  expect((await visit(place, avoid, '/people/nobody/avoidance', nobody)).status).toBe(404)
  expect(await visit(place, profile, '/people/ada', { by: 'ada', ...ada })).toMatchObject({ data: { mayAvoid: false } })
  expect(await visit(place, profile, '/people/ada', ada)).toMatchObject({ data: { mayAvoid: false } })
  expect(await place.store.read.select().from(personAvoidances)).toEqual([])
})

test('the comments of whom one keeps away from are folded for that reader, and for nobody else', async () => {
  const place = await world()
  const id = await waitingReport(place)
  await postComment(await place.as('ada'), id, { audience: 'shared', body: 'See the second file.' })
  const before = await visit(place, reportPage, `/reports/${id}`, { by: 'ada', params: { reportId: id } })
  await avoidAda(place, 'block')

  expect(await talkOf(place, id, 'tess')).toEqual([{ author: 'ada', isFolded: true, mayAvoid: true }])
  expect(await talkOf(place, id, 'max')).toEqual([{ author: 'ada', isFolded: false, mayAvoid: true }])
  expect((await visit(place, reportPage, `/reports/${id}`, { by: 'ada', params: { reportId: id } })).data).toEqual(before.data)
})

test('E8: where the name of the reporter is withheld nothing is folded, so nothing gives it away', async () => {
  const place = await world()
  const id = await waitingReport(place)
  const testimony = { teller: 'myself', readers: 'owner', consent: 'yes', text: 'It refused my loan three times in a week.' } as const
  await addTestimony(await place.as('ada'), id, testimony)
  const issueId = await makeIssue(place)
  const joined = { issueId, reportId: id, role: 'original', joinedAt: place.now() } as const
  await place.store.transact(async (tx) => void (await tx.insert(issueReports).values(joined)))
  await postComment(await place.as('ada'), id, { audience: 'shared', body: 'It was mine.' })
  await avoidAda(place, 'block', 'olga')

  expect(await talkOf(place, id, 'olga')).toEqual([{ author: null, isFolded: false, mayAvoid: false }])
})
