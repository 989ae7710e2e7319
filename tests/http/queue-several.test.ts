import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { reports } from '#db/schema/reports'
import { claimReport, judgeSeveral, previewSeveral } from '#domain/triage'
import { action as agree } from '../../app/routes/triage/batch-agreement.tsx'
import { action as refuse } from '../../app/routes/triage/batch-refusal.tsx'
import { action as withdraw } from '../../app/routes/triage/batch-withdrawal.tsx'
import { loader as batches } from '../../app/routes/triage/batches.tsx'
import { action as claim, loader as claimPage } from '../../app/routes/triage/claims.tsx'
import { loader as queue } from '../../app/routes/triage/queue.tsx'
import { action as release } from '../../app/routes/triage/releases.tsx'
import { action as judge, loader as verdictPage } from '../../app/routes/triage/several-verdicts.tsx'
import { visit } from '../support/visit.ts'
import { waitingReport } from '../support/waiting-report.ts'
import { type World, world } from '../support/world.ts'

const text = 'This advertises watches and says nothing of a system.'
const list = `list=${encodeURIComponent('view=all&kind=bias&sort=newest')}`
const back = '/queue?view=all&kind=bias&sort=newest'

async function waiting(count: number) {
  const place = await world()
  const ids: string[] = []
  for (let n = 0; n < count; n++) ids.push(await waitingReport(place, { title: `Buy watch ${n}` }))
  return { place, ids, query: ids.map((id) => `report=${id}`).join('&') }
}

const seenIn = (data: unknown) =>
  (data as { rows: { id: string; mark: string; why: string | null }[] }).rows
    .filter(({ why }) => why === null)
    .map(({ id, mark }) => `${id}:${mark}`)
const toastOf = (headers: Headers) => decodeURIComponent(headers.get('Set-Cookie') ?? '')
const stateOf = async ({ store }: World, id: string) => (await store.read.select().from(reports).where(eq(reports.id, id)))[0]?.state

test('the ticked are claimed and given back by form, and the way leads back to the filtered list', async () => {
  const { place, ids, query } = await waiting(2)
  const { data } = await visit(place, claimPage, `/queue/claims?${query}`, { by: 'tess' })

  const claimed = await visit(place, claim, `/queue/claims?${query}&${list}`, { by: 'tess', form: { seen: seenIn(data) } })
  expect(claimed).toMatchObject({ status: 302, location: back })
  const given = await visit(place, release, '/queue/releases', { by: 'tess', form: { seen: ids.map((id) => `${id}:full-0-0-0`) } })

  expect(toastOf(claimed.headers)).toContain('2 reports are yours for 15 minutes.')
  expect(toastOf(given.headers)).toContain('2 reports wait in the queue again.')
})

test('what is left out is named in the answer', async () => {
  const { place, ids, query } = await waiting(2)
  const { data } = await visit(place, verdictPage, `/queue/verdicts?as=reject&${query}`, { by: 'tess' })
  await claimReport(await place.as('max'), ids[0]!)

  const form = { verdict: 'reject', text, seen: seenIn(data) }
  const { headers } = await visit(place, judge, '/queue/verdicts?as=reject', { by: 'tess', form })

  expect(toastOf(headers)).toContain('1 report rejected as spam. Left out: “Buy watch 0” (max holds it).')
  expect([await stateOf(place, ids[0]!), await stateOf(place, ids[1]!)]).toEqual(['screening', 'rejected'])
})

test('a text that is too short comes back as it was typed, and nothing happens', async () => {
  const { place, ids } = await waiting(1)
  const form = { verdict: 'ask', text: 'Why?', seen: `${ids[0]}:full-0-0-0` }

  expect(await visit(place, judge, '/queue/verdicts?as=ask', { by: 'tess', form })).toMatchObject({
    status: 422,
    data: { errors: { text: expect.stringContaining('20 characters') }, typed: form },
  })
  expect(await stateOf(place, ids[0]!)).toBe('submitted')
})

test.each([
  ['accept', 'a verdict that cannot be given to several'],
  ['duplicate', 'one that needs an issue each'],
])('%s is refused: it is %s', async (verdict) => {
  const { place, ids } = await waiting(1)

  const { status } = await visit(place, judge, '/queue/verdicts', { by: 'tess', form: { verdict, text, seen: `${ids[0]}:full-0-0-0` } })

  expect([status, await stateOf(place, ids[0]!)]).toEqual([422, 'submitted'])
})

test.each([[], ['none'], ['a:b:c'], Array(101).fill('rep_1:full-0-0-0')].map((seen) => [seen]))(
  'a form with %j ticked says what to do',
  async (seen) => {
    const { place } = await waiting(0)

    const { status, data } = await visit(place, claim, '/queue/claims', { by: 'tess', form: { seen } })

    expect([status, data]).toMatchObject([422, { errors: { seen: expect.stringMatching(/tick/i) } }])
  },
)

test('more than ten wait at the desk for a second person, who agrees or says why not', async () => {
  const { place, ids } = await waiting(11)
  const propose = async () => {
    const { rows } = await previewSeveral(await place.as('tess'), 'reject', ids)
    const { batchId } = await judgeSeveral(await place.as('tess'), { verdict: 'reject', seen: rows, text })
    return batchId ?? ''
  }
  const first = await propose()
  const on = (batchId: string) => ({ params: { batchId } })
  expect((await visit(place, queue, '/queue?view=all', { by: 'max' })).data).toMatchObject({ waiting: 1 })

  const short = await visit(place, refuse, `/queue/batches/${first}/refusal`, { by: 'max', ...on(first), form: { text: 'No.' } })
  expect(short).toMatchObject({ status: 422, data: { typed: { text: 'No.' } } })
  expect(
    await visit(place, refuse, `/queue/batches/${first}/refusal`, { by: 'max', ...on(first), form: { text: 'Some are about a system.' } }),
  ).toMatchObject({ status: 302 })
  const second = await propose()
  expect((await visit(place, withdraw, `/queue/batches/${second}/withdrawal`, { by: 'tess', ...on(second), form: {} })).status).toBe(302)
  const third = await propose()
  const agreed = await visit(place, agree, `/queue/batches/${third}/agreement`, { by: 'max', ...on(third), form: {} })

  expect(toastOf(agreed.headers)).toContain('Agreed: it took effect on 11.')
  expect((await visit(place, batches, '/queue/batches', { by: 'max' })).data).toEqual({ batches: [] })
  expect((await visit(place, agree, `/queue/batches/${third}/agreement`, { by: 'max', ...on(third), form: {} })).status).toBe(409)
})
