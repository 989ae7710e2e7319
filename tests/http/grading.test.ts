import { expect, test } from 'vitest'
import { castMembers } from '#tests/support/cast'
import { gradedEntry, seatOf } from '#tests/support/grading'
import { visit } from '#tests/support/visit'
import { type World, world } from '#tests/support/world'
import { action as appeal, loader as appealForm } from '../../app/routes/appeals/of-score.tsx'
import { loader as divided, action as rule } from '../../app/routes/grading/adjudication.tsx'
import { action as autosave } from '../../app/routes/grading/autosave.ts'
import { loader as desk } from '../../app/routes/grading/desk.tsx'
import { action as keep } from '../../app/routes/grading/draft.tsx'
import { action as assign, loader as panel } from '../../app/routes/grading/panel.tsx'
import { action as replace } from '../../app/routes/grading/replacement.tsx'
import { loader as score } from '../../app/routes/grading/score.tsx'
import { action as grade, loader as seat } from '../../app/routes/grading/seat.tsx'

const reasons = 'The trials show it, and the prompts can be run again.'
const ratings = { rating_harm: '2', rating_reach: '1', rating_proof: '2' }
type Grader = 'gus' | 'gwen' | 'gil'

async function asked(names: readonly Grader[] = ['gus', 'gwen']) {
  const place = await world()
  const { entryId } = await gradedEntry(place)
  const grader = names.map((name) => castMembers[name].id)
  const answer = await visit(place, assign, `/entries/${entryId}/panel`, { by: 'root', params: { entryId }, form: { grader } })
  return { place, entryId, answer, params: { entryId } }
}

async function hand(place: World, entryId: string, by: Grader, given: Record<string, string> = {}) {
  const seatId = await seatOf(place, entryId, by)
  return visit(place, grade, `/grading/${seatId}`, { by, params: { seatId }, form: { ...ratings, reasons, ...given } })
}

test('an admin asks graders, they hand in, and the reporter reads the score', async () => {
  const { place, entryId, answer, params } = await asked()
  expect(answer).toMatchObject({ status: 302, location: `/entries/${entryId}/panel` })

  expect((await hand(place, entryId, 'gus')).location).toBe('/grading')
  expect((await visit(place, desk, '/grading', { by: 'gus' })).data).toMatchObject({ open: [], done: [{ title: expect.any(String) }] })
  await hand(place, entryId, 'gwen')
  expect((await visit(place, score, `/entries/${entryId}/score`, { by: 'ada', params })).data).toMatchObject({ settled: { score: 5 } })
  expect((await visit(place, score, `/entries/${entryId}/score`, { by: 'ben', params })).status).toBe(404)
})

test('a grade without a rating or with one that is no anchor is refused and keeps what was typed', async () => {
  const { place, entryId } = await asked()

  for (const rating_harm of ['', '2.5', '-1', 'NaN', '1e9'])
    expect(await hand(place, entryId, 'gus', { rating_harm })).toMatchObject({
      status: 422,
      data: { errors: { rating_harm: expect.stringContaining('Harm') }, typed: { reasons } },
    })
  expect(await hand(place, entryId, 'gus', { score: '9' })).toMatchObject({ status: 422 })
  expect(await hand(place, entryId, 'gus', { reasons: 'Good.' })).toMatchObject({ status: 422 })
})

test('what was chosen so far is kept, for its grader alone', async () => {
  const { place, entryId } = await asked()
  const seatId = await seatOf(place, entryId, 'gus')
  const at = { by: 'gus' as const, params: { seatId } }

  await visit(place, keep, `/grading/${seatId}/draft`, { ...at, form: { rating_harm: '3', reasons: 'Half' } })
  expect((await visit(place, seat, `/grading/${seatId}`, at)).data).toMatchObject({ draft: { ratings: { harm: 3 }, reasons: 'Half' } })
  expect((await visit(place, seat, `/grading/${seatId}`, { ...at, by: 'gwen' })).status).toBe(404)
  expect((await visit(place, seat, `/grading/${seatId}`, { ...at, by: 'root' })).status).toBe(404)
})

test('a grade is saved while it is made, and two windows do not overwrite each other unseen', async () => {
  const { place, entryId } = await asked()
  const seatId = await seatOf(place, entryId, 'gus')
  const at = { by: 'gus' as const, params: { seatId } }
  const save = (form: Record<string, string>) => visit(place, autosave, `/grading/${seatId}/autosave`, { ...at, form })

  expect(await (await save({ rating_harm: '3', version: '0' })).body?.json()).toMatchObject({ version: 1, savedAt: expect.anything() })
  expect((await save({ rating_harm: '1', version: '0' })).status).toBe(409)
  expect((await save({ rating_harm: '7', version: '1' })).status).toBe(422)
  const other = await visit(place, keep, `/grading/${seatId}/draft`, { ...at, form: { rating_harm: '2', version: '0' } })
  expect(other).toMatchObject({ status: 409, data: { typed: { rating_harm: '2' }, version: 1 } })
  expect((await visit(place, seat, `/grading/${seatId}`, at)).data).toMatchObject({ draft: { ratings: { harm: 3 } }, draftVersion: 1 })
  expect((await visit(place, autosave, `/grading/${seatId}/autosave`, { ...at, by: 'gwen', form: { version: '1' } })).status).toBe(404)
})

test('G-grade 6: the author grades nothing of their own, nobody uses another’s seat, and nothing is handed in twice', async () => {
  const { place, entryId } = await asked(['gus', 'gwen'])
  const seatId = await seatOf(place, entryId, 'gus')
  const form = { ...ratings, reasons }

  expect((await visit(place, grade, `/grading/${seatId}`, { by: 'ada', params: { seatId }, form })).status).toBe(404)
  expect((await visit(place, grade, `/grading/${seatId}`, { by: 'gwen', params: { seatId }, form })).status).toBe(404)
  expect((await hand(place, entryId, 'gus')).status).toBe(302)
  expect((await hand(place, entryId, 'gus')).status).toBe(409)
})

test('who has not handed in can be replaced, with a reason', async () => {
  const { place, entryId, params } = await asked()
  const at = { by: 'root' as const, params }
  const form = { seat: await seatOf(place, entryId, 'gus'), grader: castMembers.gil.id, reason: 'Away for a month' }

  expect((await visit(place, replace, `/entries/${entryId}/panel/replacement`, { ...at, form: { ...form, reason: '' } })).status).toBe(422)
  expect((await visit(place, replace, `/entries/${entryId}/panel/replacement`, { ...at, form })).status).toBe(302)
  const { data } = await visit(place, panel, `/entries/${entryId}/panel`, at)
  expect((data as { seats: { handle: string }[] }).seats.map(({ handle }) => handle).toSorted()).toEqual(['gil', 'gwen'])
})

test('graders too far apart are ruled on by a third, and by nobody with a part in it', async () => {
  const { place, entryId, params } = await asked()
  await hand(place, entryId, 'gus', { rating_harm: '0' })
  await hand(place, entryId, 'gwen', { rating_harm: '3' })
  const path = `/entries/${entryId}/adjudication`
  const form = { rating_harm: '1', reasons }

  expect((await visit(place, divided, path, { by: 'gil', params })).data).toMatchObject({ inQuestion: [{ key: 'harm' }] })
  for (const by of ['ada', 'gus', 'root', 'olga'] as const) expect((await visit(place, rule, path, { by, params, form })).status).toBe(404)
  expect((await visit(place, rule, path, { by: 'gil', params, form: { reasons } })).status).toBe(422)
  expect((await visit(place, rule, path, { by: 'gil', params, form })).location).toBe('/grading')
})

test('an author appeals a score from its page, once; to others there is nothing to appeal', async () => {
  const { place, entryId, params } = await asked()
  for (const name of ['gus', 'gwen'] as const) await hand(place, entryId, name)
  const path = `/entries/${entryId}/appeal`
  const form = { text: 'The second table was not looked at.' }

  expect((await visit(place, score, `/entries/${entryId}/score`, { by: 'ada', params })).data).toMatchObject({ appeal: { openId: null } })
  for (const by of ['ben', 'gus', 'root'] as const) expect((await visit(place, appeal, path, { by, params, form })).status).toBe(404)
  expect((await visit(place, appeal, path, { by: 'ada', params, form: { text: 'No.' } })).data).toMatchObject({ typed: { text: 'No.' } })
  expect((await visit(place, appeal, path, { by: 'ada', params, form })).location).toMatch(/^\/appeals\/apl_/)
  expect((await visit(place, appealForm, path, { by: 'ada', params })).data).toMatchObject({ openId: expect.any(String) })
})
