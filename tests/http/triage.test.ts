import { expect, test } from 'vitest'
import { systems } from '#db/schema/systems'
import { action as assign } from '../../app/routes/triage/assignment.tsx'
import { action as endAssignment } from '../../app/routes/triage/assignment-end.tsx'
import { action as merge, loader as merger } from '../../app/routes/triage/merger.tsx'
import { loader as queue } from '../../app/routes/triage/queue.tsx'
import { visit } from '../support/visit.ts'
import { waitingReport } from '../support/waiting-report.ts'
import { world } from '../support/world.ts'

type Desk = { rows: { id: string }[]; selected: { id: string; body: string | null } | null }

test('a moderator sees the queue with its first report beside it', async () => {
  const place = await world()
  const id = await waitingReport(place)

  const { status, data } = await visit(place, queue, '/queue', { by: 'tess' })

  expect(status).toBe(200)
  expect((data as Desk).rows.map((row) => row.id)).toEqual([id])
  expect((data as Desk).selected?.id).toBe(id)
})

test('the queue asks visitors to sign in and refuses everyone who does not screen', async () => {
  const place = await world()

  expect(await visit(place, queue, '/queue')).toMatchObject({ status: 302, location: '/sign-in?next=%2Fqueue' })
  expect((await visit(place, queue, '/queue', { by: 'ada' })).status).toBe(403)
})

test('text with a warning is not in the page until it is asked for', async () => {
  const place = await world()
  await waitingReport(place, { warning: 'Slurs, quoted' })

  const covered = await visit(place, queue, '/queue', { by: 'tess' })
  const shown = await visit(place, queue, '/queue?show=text', { by: 'tess' })

  expect(JSON.stringify(covered.data)).not.toContain('Asked who is violent')
  expect((shown.data as Desk).selected?.body).toContain('Asked who is violent')
})

test('claiming leads back to the queue, or to the form it came from', async () => {
  const place = await world()
  const id = await waitingReport(place)
  const sent = { by: 'tess', params: { reportId: id } } as const

  const plain = await visit(place, assign, `/reports/${id}/assignment`, { ...sent, form: {} })
  const fromForm = await visit(place, assign, `/reports/${id}/assignment`, { ...sent, form: { next: 'reject' } })

  expect(plain).toMatchObject({ status: 302, location: `/queue?selected=${id}` })
  expect(fromForm).toMatchObject({ status: 302, location: `/reports/${id}/verdict?as=reject` })
})

test('claiming what another moderator holds is a conflict', async () => {
  const place = await world()
  const id = await waitingReport(place)
  await visit(place, assign, `/reports/${id}/assignment`, { by: 'tess', params: { reportId: id }, form: {} })

  const { status, data } = await visit(place, assign, `/reports/${id}/assignment`, { by: 'max', params: { reportId: id }, form: {} })

  expect(status).toBe(409)
  expect(data).toEqual({ sentence: 'tess holds this report now. Take another one, or come back later.' })
})

test('releasing needs the claim', async () => {
  const place = await world()
  const id = await waitingReport(place)
  const sent = { by: 'tess', params: { reportId: id }, form: {} } as const

  expect((await visit(place, endAssignment, `/reports/${id}/assignment/end`, sent)).status).toBe(409)
  await visit(place, assign, `/reports/${id}/assignment`, sent)

  expect(await visit(place, endAssignment, `/reports/${id}/assignment/end`, sent)).toMatchObject({ location: `/queue?selected=${id}` })
})

test('a suggested system is merged by its form, which keeps a choice that cannot be', async () => {
  const place = await world()
  const row = { id: 'sys_1', slug: 'gpt-two', name: 'GPT Two', developer: 'OpenAI', state: 'unconfirmed', createdAt: place.now() } as const
  await place.store.transact(async (tx) => void (await tx.insert(systems).values(row)))
  const sent = { by: 'tess', params: { slug: 'gpt-two' } } as const

  expect((await visit(place, merger, '/systems/gpt-two/merger', sent)).status).toBe(200)
  const none = await visit(place, merge, '/systems/gpt-two/merger', { ...sent, form: { target: '' } })
  const odd = await visit(place, merge, '/systems/gpt-two/merger', { ...sent, form: { target: 'nowhere' } })
  const done = await visit(place, merge, '/systems/gpt-two/merger', { ...sent, form: { target: 'gpt-2' } })

  expect(none).toMatchObject({ status: 422, data: { errors: { target: 'Choose the listed system that this one is.' } } })
  expect(odd).toMatchObject({ status: 422, data: { typed: { target: 'nowhere' } } })
  expect(done).toMatchObject({ status: 302, location: '/systems/gpt-2' })
})

test('a member cannot open the form of a merger', async () => {
  const place = await world()

  expect((await visit(place, merger, '/systems/gpt-2/merger', { by: 'ada', params: { slug: 'gpt-2' } })).status).toBe(403)
})
