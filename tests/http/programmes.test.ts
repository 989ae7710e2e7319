import { expect, test } from 'vitest'
import { cases } from '#db/schema/moderation'
import { contentMeasures } from '#db/schema/moderation-decisions'
import { listEntries } from '#domain/programmes'
import { startDraft } from '#domain/reports'
import { loader as flagging, action as raise } from '../../app/routes/moderation/new-flag.tsx'
import { action as join, loader as joining } from '../../app/routes/programmes/joining.tsx'
import { action as draft, loader as drafting } from '../../app/routes/programmes/new-programme.tsx'
import { action as open } from '../../app/routes/programmes/opening.ts'
import { loader as programme } from '../../app/routes/programmes/programme.tsx'
import { loader as programmes } from '../../app/routes/programmes/programmes.tsx'
import { action as answer } from '../../app/routes/programmes/question-answer.tsx'
import { action as ask } from '../../app/routes/programmes/questions.tsx'
import { action as autosave } from '../../app/routes/reports/autosave.ts'
import { loader as editing } from '../../app/routes/reports/draft.tsx'
import { action as submit } from '../../app/routes/reports/submission.tsx'
import { unifiedqa } from '../support/cast.ts'
import { harassment, ruledWorld } from '../support/flagged.ts'
import { fullReport } from '../support/make.ts'
import { programmeOf, programmeWords } from '../support/programme.ts'
import { visit } from '../support/visit.ts'
import { waitingReport } from '../support/waiting-report.ts'
import { world } from '../support/world.ts'

test('a programme is drafted with what was typed kept, read by its organiser, opened, and then public', async () => {
  const place = await world()
  const at = { params: { slug: 'answers' } }

  expect((await visit(place, drafting, '/programmes/new', { by: 'olga' })).data).toMatchObject({ systems: [{ value: 'unifiedqa-11b' }] })
  expect((await visit(place, drafting, '/programmes/new', { by: 'ada' })).status).toBe(403)
  const wrong = await visit(place, draft, '/programmes/new', { by: 'olga', form: { ...programmeWords, budget: '-5' } })
  expect(wrong).toMatchObject({
    status: 422,
    data: { errors: { budget: 'Write an amount above zero.' }, typed: { title: 'Bias in answers' } },
  })
  expect((await visit(place, draft, '/programmes/new', { by: 'olga', form: programmeWords })).location).toBe('/programmes/answers')
  expect((await visit(place, draft, '/programmes/new', { by: 'olga', form: programmeWords })).status).toBe(409)

  expect((await visit(place, programme, '/programmes/answers', at)).status).toBe(404)
  expect((await visit(place, open, '/programmes/answers/opening', { by: 'ada', ...at, form: {} })).status).toBe(404)
  expect((await visit(place, open, '/programmes/answers/opening', { by: 'olga', ...at, form: {} })).status).toBe(302)
  expect((await visit(place, programme, '/programmes/answers', at)).data).toMatchObject({
    state: 'open',
    isTaking: true,
    may: { open: false },
  })
  expect((await visit(place, programmes, '/programmes')).data).toMatchObject({ programmes: [{ slug: 'answers', budgetMinor: 500_000 }] })
})

test('a report is joined from its page once every point is ticked, and not after the programme closed', async () => {
  const place = await world()
  const { id, slug } = await programmeOf(place, { kind: 'challenge' })
  const reportId = await waitingReport(place)
  const at = { by: 'ada', params: { reportId } } as const
  const form = { programme: slug, used_assistance: 'Translating', checks: ['own_work', 'repeatable', 'evidence', 'no_harm'] }

  expect((await visit(place, joining, '/', at)).data).toMatchObject({ programmes: [{ value: slug }] })
  const half = await visit(place, join, '/', { ...at, form: { ...form, checks: ['own_work'] } })
  expect(half).toMatchObject({ status: 422, data: { typed: { used_assistance: 'Translating' } } })
  expect((await visit(place, join, '/', { ...at, form })).location).toMatch(/^\/entries\/ent_/)
  expect((await visit(place, join, '/', { ...at, form })).status).toBe(409)
  expect(await listEntries(place.store.read, id)).toMatchObject([{ reportId, usedAssistance: 'Translating' }])

  place.pass(30)
  expect((await visit(place, joining, '/', at)).data).toMatchObject({ programmes: [] })
  expect((await visit(place, join, '/', { ...at, form })).status).toBe(409)
})

test('a question is asked, answered by who runs the programme, and read by everybody', async () => {
  const place = await world()
  const { slug } = await programmeOf(place)
  const at = { params: { slug } }
  const text = 'Do two releases count twice?'

  expect((await visit(place, ask, '/', { by: 'ada', ...at, form: { text: '' } })).status).toBe(422)
  expect((await visit(place, ask, '/', { by: 'ada', ...at, form: { text } })).location).toBe(`/programmes/${slug}`)
  const { data } = await visit(place, programme, '/', { by: 'olga', ...at })
  const [{ id: questionId }] = (data as { questions: [{ id: string }] }).questions
  const answering = { params: { slug, questionId }, form: { text: 'Each counts.' } }
  expect((await visit(place, answer, '/', { by: 'ada', ...answering })).status).toBe(403)
  expect((await visit(place, answer, '/', { by: 'olga', ...answering })).status).toBe(302)
  expect((await visit(place, answer, '/', { by: 'olga', ...answering })).status).toBe(409)
  expect((await visit(place, programme, '/', at)).data).toMatchObject({ questions: [{ question: text, answer: 'Each counts.' }] })
})

test('a full report that a programme pays for is offered to it as soon as it is submitted; without one it is not', async () => {
  const place = await world()
  const submitted = async () => {
    const { id } = await startDraft(await place.as('ada'), { depth: 'full' })
    return (await visit(place, submit, '/', { by: 'ada', params: { reportId: id }, multipart: fullReport() })).location
  }

  expect(await submitted()).toMatch(/^\/reports\/rep_\w+$/)
  await programmeOf(place)
  expect(await submitted()).toMatch(/^\/reports\/rep_\w+\/entry$/)
})

test('a question is flagged from its page in one click, and once it is covered its words are there only for who asks for them', async () => {
  const place = await ruledWorld()
  const { slug } = await programmeOf(place)
  const at = { params: { slug } }
  await visit(place, ask, '/', { by: 'ada', ...at, form: { text: 'Are you all worthless?' } })
  const read = (query = '', by?: 'ben' | 'olga') => visit(place, programme, `/${query}`, { by, ...at })
  const [{ id }] = ((await read('', 'olga')).data as { questions: [{ id: string }] }).questions
  await visit(place, answer, '/', { by: 'olga', params: { slug, questionId: id }, form: { text: 'No.' } })

  expect((await read('', 'ben')).data).toMatchObject({ questions: [{ mayFlag: true }] })
  expect((await read()).data).toMatchObject({ questions: [{ mayFlag: false }] })
  const flag = { on: `question:${id}`, clause: harassment, text: '', evidence: '' }
  expect((await visit(place, flagging, `/?on=question:${id}`, { by: 'ben' })).data).toMatchObject({ subject: { type: 'question' } })
  expect((await visit(place, raise, '/', { by: 'ben', form: { ...flag, on: 'question:qst_none' } })).status).toBe(404)
  expect((await visit(place, raise, '/', { by: 'ben', form: flag })).status).toBe(302)

  const [found] = await place.store.read.select().from(cases)
  const about = { subjectType: 'question', subjectId: id, clause: harassment, caseId: found?.id ?? '' } as const
  await place.store.transact(
    async (tx) => void (await tx.insert(contentMeasures).values({ ...about, id: 'mea_warn', kind: 'warn', appliedAt: place.now() })),
  )
  expect(JSON.stringify((await read()).data)).not.toMatch(/worthless/)
  expect((await read(`?show=${id}`)).data).toMatchObject({ questions: [{ question: 'Are you all worthless?', answer: 'No.' }] })
})

test('a programme is chosen inside the form: kept while it is written, refused with all that was typed, and joined with the report', async () => {
  const place = await world()
  const { slug } = await programmeOf(place)
  const { id } = await startDraft(await place.as('ada'), { depth: 'full' })
  const at = { by: 'ada', params: { reportId: id } } as const
  const chosen = { programme: slug, co_authors: 'ben 40', used_assistance: 'Spelling.' }
  const checks = ['own_work', 'repeatable', 'evidence', 'no_harm']
  const shown = async () => (await visit(place, editing, '/', at)).data

  expect(await shown()).toMatchObject({ offers: [{ slug, system: unifiedqa.slug, whyNot: null }], choice: null })
  expect((await visit(place, autosave, '/', { ...at, form: { ...fullReport(), ...chosen, checks: 'evidence' } })).status).toBe(200)
  expect(await shown()).toMatchObject({ choice: { ...chosen, checks: ['evidence'] }, draft: { title: fullReport().title } })

  const wrong = await visit(place, submit, '/', { ...at, multipart: { ...fullReport(), title: '', ...chosen, checks: 'evidence' } })
  expect(wrong).toMatchObject({
    status: 422,
    data: {
      errors: { title: expect.stringContaining('title'), checks: expect.stringContaining('Tick every point') },
      typed: { ...chosen, checks: 'evidence', body: fullReport().body },
    },
  })
  const late = await visit(place, submit, '/', { ...at, multipart: { ...fullReport(), ...chosen, programme: 'gone', checks } })
  expect(late).toMatchObject({
    status: 422,
    data: { errors: { form: expect.stringContaining('“Not now”') }, typed: { co_authors: 'ben 40' } },
  })
  expect((await visit(place, submit, '/', { ...at, multipart: { ...fullReport(), ...chosen, checks } })).location).toMatch(
    /^\/entries\/ent_/,
  )
})
