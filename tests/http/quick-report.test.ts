import { expect, test } from 'vitest'
import { getDraft, startDraft } from '#domain/reports'
import { action as autosave } from '../../app/routes/reports/autosave.ts'
import { loader as draftPage, action as saveDraft } from '../../app/routes/reports/draft.tsx'
import { action as promote, loader as promotionPage } from '../../app/routes/reports/promotion.tsx'
import { action as start } from '../../app/routes/reports/start.tsx'
import { action as submit } from '../../app/routes/reports/submission.tsx'
import { visit } from '../support/visit.ts'
import { waitingReport } from '../support/waiting-report.ts'
import { type World, world } from '../support/world.ts'

const fiveFields = {
  system: 'unifiedqa-11b',
  kind: 'bias',
  title: 'Names one religion as violent',
  body: 'Asked who was violent, it named one religion where the text gives no answer.',
  affected: 'People of one religion',
}
type Refused = { errors: Record<string, string>; typed: Record<string, string>; elsewhere?: { title: string; version: number } | null }
type Shown = { draft: { version: number }; kept: Refused | null }

async function quickDraft({ as }: World) {
  const { id } = await startDraft(await as('ada'), { depth: 'quick' })
  return { id, sent: { by: 'ada', params: { reportId: id } } as const, anonymous: { params: { reportId: id } } as const }
}

test('the first question leads through two doors', async () => {
  const place = await world()

  const quick = await visit(place, start, '/report', { by: 'ada', form: { system: '', depth: 'quick' } })
  const odd = await visit(place, start, '/report', { by: 'ada', form: { system: '', depth: 'huge' } })

  const id = quick.location?.split('/')[2] ?? ''
  expect((await getDraft(await place.as('ada'), id)).depth).toBe('quick')
  expect(odd).toMatchObject({ status: 422, data: { errors: { depth: 'Choose a quick or a full report.' } } })
})

test('five fields are enough to submit a quick report', async () => {
  const place = await world()
  const { id, sent } = await quickDraft(place)

  const answer = await visit(place, submit, `/reports/${id}/submission`, { ...sent, multipart: fiveFields })

  expect(answer).toMatchObject({ status: 302, location: `/reports/${id}` })
})

test('a quick report without its fields is refused with a sentence for each, and keeps what was typed', async () => {
  const place = await world()
  const { id, sent } = await quickDraft(place)

  const { status, data } = await visit(place, submit, `/reports/${id}/submission`, { ...sent, multipart: { title: ' Hi ' } })

  expect(status).toBe(422)
  expect(Object.keys((data as Refused).errors)).toEqual(['system', 'kind', 'title', 'body'])
  expect((data as Refused).typed.title).toBe(' Hi ')
})

test('a full report still needs its harm', async () => {
  const place = await world()
  const { id } = await startDraft(await place.as('ada'))

  const { data } = await visit(place, submit, `/reports/${id}/submission`, {
    by: 'ada',
    params: { reportId: id },
    multipart: fiveFields,
  })

  expect((data as Refused).errors).toEqual({ harm: 'Choose the harm that fits best.' })
})

test('promoting a draft keeps what is typed in its form', async () => {
  const place = await world()
  const { id, sent } = await quickDraft(place)

  const answer = await visit(place, promote, `/reports/${id}/promotion`, { ...sent, multipart: fiveFields })

  expect(answer.location).toBe(`/reports/${id}/draft`)
  expect(await getDraft(await place.as('ada'), id)).toMatchObject({ depth: 'full', title: fiveFields.title })
})

test('a quick report that was sent is promoted by its own form, which asks for the harm', async () => {
  const place = await world()
  const id = await waitingReport(place, { depth: 'quick' })
  const sent = { by: 'ada', params: { reportId: id } } as const

  expect((await visit(place, promotionPage, `/reports/${id}/promotion`, sent)).status).toBe(200)
  const refused = await visit(place, promote, `/reports/${id}/promotion`, { ...sent, form: { harm: '' } })
  const done = await visit(place, promote, `/reports/${id}/promotion`, { ...sent, form: { harm: 'representational.stereotyping' } })

  expect(refused).toMatchObject({ status: 422, data: { errors: { harm: 'Choose the harm that fits best.' } } })
  expect(done.location).toBe(`/reports/${id}`)
  expect((await visit(place, promotionPage, `/reports/${id}/promotion`, sent)).location).toBe(`/reports/${id}`)
})

test('two tabs: the older one is told what the other saved, and loses nothing', async () => {
  const place = await world()
  const { id, sent } = await quickDraft(place)
  const path = `/reports/${id}/draft`
  await visit(place, saveDraft, path, { ...sent, multipart: { ...fiveFields, version: '1', title: 'From the first tab' } })

  const second = await visit(place, saveDraft, path, { ...sent, multipart: { ...fiveFields, version: '1', title: 'From the second' } })

  const { typed, elsewhere } = second.data as Refused
  expect(second.status).toBe(409)
  expect(typed.title).toBe('From the second')
  expect(elsewhere).toMatchObject({ title: 'From the first tab', version: 2 })
})

test('a form sent after the session ended comes back after signing in, and is forgotten once it is sent', async () => {
  const place = await world()
  const { id, sent, anonymous } = await quickDraft(place)
  const path = `/reports/${id}/draft`

  const out = await visit(place, saveDraft, path, { ...anonymous, multipart: { ...fiveFields, version: '1' } })
  const cookie = out.headers.get('Set-Cookie')?.split(';')[0] ?? ''
  const back = (await visit(place, draftPage, path, { ...sent, cookie })).data as Shown

  expect(out).toMatchObject({ status: 302, location: `/sign-in?next=${encodeURIComponent(path)}` })
  expect(back.kept?.typed).toMatchObject(fiveFields)
  expect(back.kept?.errors.form).toContain('You were signed out')

  const kept = back.kept?.typed.kept ?? ''
  await visit(place, autosave, `${path}/autosave`, { ...sent, cookie, form: { ...fiveFields, version: '1', kept } })
  const after = (await visit(place, draftPage, path, { ...sent, cookie })).data as Shown
  expect(after.kept).toBeNull()
  expect(await getDraft(await place.as('ada'), id)).toMatchObject({ title: fiveFields.title })
})

test('what was typed while signed out stands beside what another tab saved meanwhile', async () => {
  const place = await world()
  const { id, sent, anonymous } = await quickDraft(place)
  const path = `/reports/${id}/draft`
  const out = await visit(place, saveDraft, path, { ...anonymous, multipart: { ...fiveFields, version: '1' } })
  const cookie = out.headers.get('Set-Cookie')?.split(';')[0] ?? ''

  await visit(place, saveDraft, path, { ...sent, multipart: { ...fiveFields, title: 'Saved in another tab' } })

  const { kept } = (await visit(place, draftPage, path, { ...sent, cookie })).data as Shown
  expect(kept?.typed.title).toBe(fiveFields.title)
  expect(kept?.elsewhere?.title).toBe('Saved in another tab')
})

test('what somebody typed while signed out is shown to nobody else, nor on another report, nor after a day', async () => {
  const place = await world()
  const { id, sent, anonymous } = await quickDraft(place)
  const other = await quickDraft(place)
  const out = await visit(place, saveDraft, `/reports/${id}/draft`, { ...anonymous, multipart: fiveFields })
  const cookie = out.headers.get('Set-Cookie')?.split(';')[0] ?? ''

  expect((await visit(place, draftPage, `/reports/${id}/draft`, { ...sent, by: 'ben', cookie })).status).toBe(404)
  expect(((await visit(place, draftPage, `/reports/${other.id}/draft`, { ...other.sent, cookie })).data as Shown).kept).toBeNull()
  place.pass(1.01)
  expect(((await visit(place, draftPage, `/reports/${id}/draft`, { ...sent, cookie })).data as Shown).kept).toBeNull()
})
