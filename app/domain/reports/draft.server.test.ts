import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { events } from '#db/schema/events'
import { reports } from '#db/schema/reports'
import { systems } from '#db/schema/systems'
import { gpt2 } from '#tests/support/cast'
import { attachTrials } from '#tests/support/main-path'
import { fullReport } from '#tests/support/make'
import { type World, world } from '#tests/support/world'
import { draftInput, findReport, getDraft, listMyReports, reportInput, saveDraft, startDraft, submitReport } from './index.server.ts'
import { draftsAtMost } from './model.ts'

const draft = (given = {}) => draftInput.parse(fullReport(given))
const report = (given = {}) => reportInput.parse(fullReport(given))
const start = async ({ as }: World) => (await startDraft(await as('ada'))).id
const save = async ({ as }: World, id: string, given = {}) => saveDraft(await as('ada'), id, draft(given))
const submit = async ({ as }: World, id: string, given = {}) => submitReport(await as('ada'), id, report(given))
const kinds = async ({ store }: World) => (await store.read.select().from(events)).map(({ type }) => type)

test('a draft may be empty, is seen by nobody but its author, and makes no event', async () => {
  const place = await world()
  const id = await start(place)

  await saveDraft(await place.as('ada'), id, draftInput.parse({}))

  for (const by of ['ben', 'tess', 'olga', 'root'] as const) {
    await expect(findReport(place.store.read, (await place.as(by)).actor, id)).rejects.toMatchObject({ reason: 'not-found' })
  }
  expect((await listMyReports(await place.as('ada'), null)).items).toMatchObject([{ id, state: 'draft' }])
  expect((await listMyReports(await place.as('tess'), null)).items).toEqual([])
  expect(await kinds(place)).toEqual([])
})

test('what was saved is what the form shows again', async () => {
  const place = await world()
  const id = await start(place)
  await save(place, id, { groups: ['age', 'religion'], harm: ['representational.stereotyping'], warning: 'Slurs, quoted', language: 'de' })

  expect(await getDraft(await place.as('ada'), id)).toMatchObject({
    title: fullReport().title,
    systemSlug: 'unifiedqa-11b',
    releaseId: 'rel_unifiedqa',
    warning: 'Slurs, quoted',
    language: 'de',
    harms: ['representational.stereotyping'],
    groups: [{ attribute: 'age' }, { attribute: 'religion' }],
  })
})

test('of two tabs the second is told, and overwrites nothing until it says so', async () => {
  const place = await world()
  const id = await start(place)
  const { version } = await save(place, id, { title: 'As both tabs know it' })

  await save(place, id, { version, title: 'From the first tab' })
  await expect(save(place, id, { version, title: 'From the second tab' })).rejects.toMatchObject({ reason: 'conflict' })

  const kept = await getDraft(await place.as('ada'), id)
  expect(kept.title).toBe('From the first tab')
  await save(place, id, { version: kept.version, title: 'From the second tab' })
  expect((await getDraft(await place.as('ada'), id)).title).toBe('From the second tab')
})

test('twenty saves at once of one version keep one of them', async () => {
  const place = await world()
  const id = await start(place)
  const saves = await Promise.allSettled(Array.from({ length: 20 }, (_, n) => save(place, id, { version: 1, title: `Tab number ${n}` })))

  expect(saves.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('a release of another system is not kept in a draft, and refused at submission', async () => {
  const place = await world()
  const id = await start(place)
  await save(place, id, { release: gpt2.releaseId })
  expect((await getDraft(await place.as('ada'), id)).releaseId).toBeNull()

  await expect(submit(place, id, { release: gpt2.releaseId })).rejects.toMatchObject({ reason: 'bad-input' })
})

test('one person has a bounded number of drafts', async () => {
  const place = await world()
  for (let n = 0; n < draftsAtMost; n++) await start(place)

  await expect(start(place)).rejects.toMatchObject({ reason: 'conflict' })
  expect((await startDraft(await place.as('ben'))).id).toMatch(/^rep_/)
})

test('submitting is one event, and makes a draft one that moderators see', async () => {
  const place = await world()
  const id = await start(place)

  expect(await submit(place, id)).toEqual({ id, state: 'submitted', depth: 'full' })

  const [kept] = await place.store.read.select().from(reports).where(eq(reports.id, id))
  expect(kept).toMatchObject({ state: 'submitted', submittedAt: place.now(), track: 'open', systemId: 'sys_unifiedqa' })
  expect(await kinds(place)).toEqual(['report.submitted'])
  expect(await findReport(place.store.read, (await place.as('tess')).actor, id)).toMatchObject({ id })
})

test('the same report is submitted once, however often the button is pressed', async () => {
  const place = await world()
  const id = await start(place)

  const presses = await Promise.allSettled(Array.from({ length: 5 }, () => submit(place, id)))

  expect(presses.map(({ status }) => status)).toEqual(['fulfilled', ...Array(4).fill('rejected')])
  expect(await kinds(place)).toEqual(['report.submitted'])
})

test('what was submitted is not edited as a draft any more', async () => {
  const place = await world()
  const id = await start(place)
  await submit(place, id)

  await expect(save(place, id, { title: 'Something else altogether' })).rejects.toMatchObject({ reason: 'forbidden' })
})

test('nobody submits before their address is confirmed; what they wrote stays', async () => {
  const place = await world()
  const { id } = await startDraft(await place.as('ines'))
  await saveDraft(await place.as('ines'), id, draft())

  await expect(submitReport(await place.as('ines'), id, report())).rejects.toMatchObject({
    reason: 'forbidden',
    message: expect.stringContaining('confirmed'),
  })
  expect(await getDraft(await place.as('ines'), id)).toMatchObject({ state: 'draft', title: fullReport().title })
})

test('a system that is not listed becomes an unconfirmed one, which the public does not see', async () => {
  const place = await world()
  const id = await start(place)
  const unlisted = { system: 'unlisted', release: '', unlisted_name: 'Lamb 2', unlisted_developer: 'Wool Co' }

  await submit(place, id, { ...unlisted, unlisted_link: 'https://example.org/lamb' })

  const [made] = await place.store.read.select().from(systems).where(eq(systems.name, 'Lamb 2'))
  expect(made).toMatchObject({ state: 'unconfirmed', suggestedBy: 'usr_ada', homepage: 'https://example.org/lamb' })
})

test('a trials file is not submitted before its columns are named', async () => {
  const place = await world()
  const id = await start(place)
  await attachTrials(place, id)

  expect(await submit(place, id)).toMatchObject({ state: 'submitted' })
})

test.each([
  ['system', { system: '' }],
  ['kind', { kind: '' }],
  ['title', { title: 'Bad' }],
  ['body', { body: 'Too short' }],
  ['affected', { affected: '', groups: [] }],
  ['harm', { harm: [] }],
  ['unlisted_link', { system: 'unlisted', unlisted_name: 'Lamb', unlisted_developer: 'Wool', unlisted_link: 'javascript:alert(1)' }],
])('what a report lacks is said at its field: %s', (field, lacking) => {
  const parsed = reportInput.safeParse(fullReport(lacking))

  expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual([field])
})

test.each(['state', 'authorId', 'hazard', 'submittedAt', 'severity'])('E5: %s is not a field of the form, so it is refused', (field) => {
  expect(draftInput.safeParse({ ...fullReport(), [field]: 'accepted' }).success).toBe(false)
})
