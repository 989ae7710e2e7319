import { expect, test } from 'vitest'
import { unifiedqa } from '#tests/support/cast'
import { visit } from '#tests/support/visit'
import { type World, world } from '#tests/support/world'
import * as decision from '../../app/routes/systems/decision.tsx'
import * as declination from '../../app/routes/systems/declination.tsx'
import * as history from '../../app/routes/systems/history.tsx'
import * as newSystem from '../../app/routes/systems/new-system.tsx'
import * as suggestion from '../../app/routes/systems/suggestion.tsx'
import * as suggestions from '../../app/routes/systems/suggestions.tsx'

const { slug } = unifiedqa
const path = `/systems/${slug}/suggestion`
const release = {
  about: 'release',
  name: '3B',
  released_on: '2020-07',
  parameters: '',
  access_level: 'downloadable',
  gating: 'public',
  source: 'Its page',
}
const listing = { name: 'Lamb', developer: 'Wool Co', link: 'https://example.org/lamb' }

async function suggested(place: World): Promise<string> {
  await visit(place, suggestion.action, path, { by: 'ada', params: { slug }, form: release })
  const { data } = await visit(place, suggestions.loader, '/catalogue/suggestions', { by: 'tess' })
  return (data as { changes: { id: string }[] }).changes[0]!.id
}

test('a member opens the form, suggests a release, and a moderator confirms it', async () => {
  const place = await world()
  const asked = await visit(place, suggestion.loader, `${path}?about=component`, { by: 'ada', params: { slug } })
  const suggestionId = await suggested(place)

  const decided = await visit(place, decision.action, `/catalogue/suggestions/${suggestionId}`, {
    by: 'tess',
    params: { suggestionId },
    form: { decision: 'confirm', reason: '' },
  })

  expect(asked.data).toMatchObject({ about: 'component', mayEdit: false })
  expect([decided.status, decided.location]).toEqual([302, '/catalogue/suggestions'])
  expect((await visit(place, history.loader, `/systems/${slug}/history`, { params: { slug } })).data).toMatchObject({
    system: { releases: [{}, { name: '3B' }] },
    happened: [{ type: 'system.change_confirmed', actor: { handle: 'tess', id: null } }],
  })
})

test('a wrong form keeps what was typed and says what to do', async () => {
  const wrong = { ...release, parameters: 'many', source: '' }

  const { status, data } = await visit(await world(), suggestion.action, path, { by: 'ada', params: { slug }, form: wrong })

  expect(status).toBe(422)
  expect(data).toMatchObject({ typed: { name: '3B', parameters: 'many' }, errors: { parameters: expect.stringContaining('digits') } })
})

test('a name that is taken comes back above the form', async () => {
  const form = { ...release, name: '11B, May 2020' }

  const { status, data } = await visit(await world(), suggestion.action, path, { by: 'ada', params: { slug }, form })

  expect([status, (data as { errors: { form: string } }).errors.form]).toEqual([422, expect.stringContaining('listed already')])
})

test('to decline needs a reason, and the list is for those who decide', async () => {
  const place = await world()
  const suggestionId = await suggested(place)
  const decide = (by: 'tess' | 'ben', reason: string) =>
    visit(place, decision.action, '/x', { by, params: { suggestionId }, form: { decision: 'decline', reason } })

  expect((await decide('tess', 'no')).status).toBe(422)
  expect((await decide('ben', 'It does not say so anywhere.')).status).toBe(404)
  expect((await decide('tess', 'It does not say so anywhere.')).status).toBe(302)
  expect((await visit(place, suggestions.loader, '/catalogue/suggestions', { by: 'ada' })).status).toBe(403)
})

test('a new system is suggested, and what is known already is shown instead', async () => {
  const place = await world()
  const suggest = (form: Record<string, string>) => visit(place, newSystem.action, '/catalogue/suggestions/new', { by: 'ada', form })

  expect((await suggest(listing)).location).toBe('/systems/lamb')
  expect((await suggest({ ...listing, name: 'GPT-2', developer: 'openai' })).location).toBe('/systems/gpt-2')
  expect((await suggest({ ...listing, link: 'no' })).status).toBe(422)
})

test('a moderator declines a suggested system, never its suggester', async () => {
  const place = await world()
  await visit(place, newSystem.action, '/catalogue/suggestions/new', { by: 'ada', form: listing })
  const form = { reason: 'This is a film, not an AI system.' }
  const decline = (by: 'ada' | 'tess') => visit(place, declination.action, '/x', { by, params: { slug: 'lamb' }, form })

  expect((await decline('ada')).status).toBe(403)
  expect((await visit(place, declination.loader, '/x', { by: 'tess', params: { slug: 'lamb' } })).data).toEqual({
    slug: 'lamb',
    name: 'Lamb',
  })
  expect((await decline('tess')).location).toBe('/catalogue/suggestions')
})
