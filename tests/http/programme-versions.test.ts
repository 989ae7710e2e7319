import { expect, test } from 'vitest'
import { action as cancel } from '../../app/routes/programmes/cancellation.tsx'
import { action as close } from '../../app/routes/programmes/closing.tsx'
import { action as redraft, loader as redrafting } from '../../app/routes/programmes/draft.tsx'
import { action as open } from '../../app/routes/programmes/opening.ts'
import { loader as programme } from '../../app/routes/programmes/programme.tsx'
import { action as ask } from '../../app/routes/programmes/questions.tsx'
import { action as revise, loader as revising } from '../../app/routes/programmes/revision.tsx'
import { loader as version } from '../../app/routes/programmes/version.tsx'
import { programmeOf, promiseWords } from '../support/programme.ts'
import { type Route, visit } from '../support/visit.ts'
import { world } from '../support/world.ts'

test('a new version is written from a filled form, refused with all that was typed, and then read by everybody', async () => {
  const place = await world()
  const { slug } = await programmeOf(place)
  const at = { params: { slug } }
  const form = { ...promiseWords, reason: 'More for grave findings.', version: '1', reward_critical: '2,000' }

  expect((await visit(place, revising, '/', { by: 'olga', ...at })).data).toMatchObject({ values: { reward_high: '500.00', version: '1' } })
  expect((await visit(place, revising, '/', { by: 'ada', ...at })).status).toBe(403)
  const without = await visit(place, revise, '/', { by: 'olga', ...at, form: { ...form, reason: '' } })
  expect(without).toMatchObject({
    status: 422,
    data: { errors: { reason: 'Write why it changes.' }, typed: { rules: promiseWords.rules } },
  })
  expect((await visit(place, revise, '/', { by: 'olga', ...at, form: { ...form, currency: 'USD' } })).status).toBe(422)
  expect((await visit(place, revise, '/', { by: 'olga', ...at, form })).location).toBe(`/programmes/${slug}`)
  expect((await visit(place, revise, '/', { by: 'olga', ...at, form })).status).toBe(409)
  const read = (number: string) => visit(place, version, '/', { params: { slug, number } })
  expect((await read('2')).data).toMatchObject({ inForce: 2, reason: form.reason, contents: { rewards: { critical: 200_000 } } })
  expect((await read('1')).data).toMatchObject({ contents: { rewards: { critical: 100_000 } } })
  for (const number of ['0', '3', 'x']) expect((await read(number)).status).toBe(404)
})

test('a version is read word by word against the one before it, or against any other', async () => {
  const place = await world()
  const { slug } = await programmeOf(place)
  for (const [number, rules] of ['One finding an entry. Show the prompts.', 'One report an entry. Show the prompts.'].entries())
    await visit(place, revise, '/', {
      by: 'olga',
      params: { slug },
      form: { ...promiseWords, title: 'Bias in question answering', rules, reason: 'Clearer rules.', version: String(number + 1) },
    })
  const read = (number: string, from = '') => visit(place, version, `/${from}`, { params: { slug, number } })

  expect((await read('1')).data).toMatchObject({ compared: null, others: [3, 2] })
  expect((await read('3')).data).toMatchObject({
    compared: {
      from: 2,
      texts: [
        {
          name: 'The rules',
          pieces: [
            { kind: 'same', text: 'One ' },
            { kind: 'removed', text: 'finding' },
            { kind: 'added', text: 'report' },
            { kind: 'same', text: ' an entry. Show the prompts.' },
          ],
        },
      ],
    },
  })
  expect((await read('2', '?from=3')).data).toMatchObject({ compared: { from: 3, texts: [{ name: 'The rules' }] } })
  expect((await read('3', '?from=1')).data).toMatchObject({
    compared: { from: 1, texts: expect.arrayContaining([{ name: 'The summary', pieces: expect.anything() }]) },
  })
  for (const from of ['0', '9', 'x']) expect((await read('3', `?from=${from}`)).status).toBe(404)
})

test('a draft is changed until it is opened', async () => {
  const place = await world()
  const draft = await programmeOf(place, { state: 'draft', slug: 'in-draft' })
  const open = await programmeOf(place)
  const form = { ...promiseWords, kind: 'standing', currency: 'JPY', second_signature: '1000', revision: '0' }
  const sent = (slug: string, given = {}) => visit(place, redraft, '/', { by: 'olga', params: { slug }, form: { ...form, ...given } })

  expect((await visit(place, redrafting, '/', { by: 'olga', params: { slug: draft.slug } })).data).toMatchObject({
    values: { currency: 'EUR' },
  })
  // The yen has no smaller part.
  expect(await sent(draft.slug)).toMatchObject({
    status: 422,
    data: { errors: { reward_medium: expect.stringContaining('no smaller part') } },
  })
  expect((await sent(draft.slug, { reward_medium: '200', reward_critical: '1000' })).location).toBe('/programmes/in-draft')
  expect((await sent(open.slug, { currency: 'EUR' })).status).toBe(409)
})

test('E2: to moderators and everybody outside its organisation a draft is not there, neither to read nor to act on', async () => {
  const place = await world()
  const { slug } = await programmeOf(place, { state: 'draft', slug: 'in-draft' })
  const form = { ...promiseWords, kind: 'standing', currency: 'EUR', second_signature: '1000', revision: '0' }
  const acts: [Route, Record<string, string> | undefined][] = [
    [programme, undefined],
    [redrafting, undefined],
    [redraft, form],
    [open, {}],
    [cancel, { text: 'It is not wanted any more.' }],
    [close, { text: 'It is not wanted any more.' }],
    [revise, { ...form, reason: 'More.', version: '1' }],
    [ask, { text: 'What counts as one finding?' }],
    [version, undefined],
  ]

  for (const by of ['tess', 'ruth', 'ada'] as const)
    for (const [route, fields] of acts) {
      const { status, data } = await visit(place, route, '/', { by, params: { slug, number: '1' }, form: fields })
      expect(status).toBe(404)
      expect(JSON.stringify(data)).not.toContain('leans on stereotypes')
    }
  expect((await visit(place, programme, '/', { by: 'olga', params: { slug } })).status).toBe(200)
})
