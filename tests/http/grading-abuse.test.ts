import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { roleGrants } from '#db/schema/accounts'
import { gradingPanels, gradingSeats } from '#db/schema/grading'
import { programmes } from '#db/schema/programmes'
import { rubricVersions } from '#db/schema/rubrics'
import { runDue } from '#jobs/run.server'
import { type CastName, castMembers } from '#tests/support/cast'
import { gradedEntry, seatOf } from '#tests/support/grading'
import { type Route, visit } from '#tests/support/visit'
import { type World, world } from '#tests/support/world'
import { sections } from '../../app/domain/belongings/sections.server.ts'
import { loader as divided } from '../../app/routes/grading/adjudication.tsx'
import { loader as agreement } from '../../app/routes/grading/agreement.tsx'
import { action as autosave } from '../../app/routes/grading/autosave.ts'
import { loader as desk } from '../../app/routes/grading/desk.tsx'
import { action as keep } from '../../app/routes/grading/draft.tsx'
import { action as assign, loader as panel } from '../../app/routes/grading/panel.tsx'
import { action as replace } from '../../app/routes/grading/replacement.tsx'
import { loader as score } from '../../app/routes/grading/score.tsx'
import { action as grade, loader as seat } from '../../app/routes/grading/seat.tsx'
import { loader as inbox } from '../../app/routes/notifications/inbox.tsx'
import { loader as entry } from '../../app/routes/programmes/entry.tsx'
import { loader as programme } from '../../app/routes/programmes/programme.tsx'
import { action as revise } from '../../app/routes/rubrics/versions.tsx'

const secret = 'Words that only their grader may know before all grades are in.'
const ratings = { rating_harm: '3', rating_reach: '1', rating_proof: '2' }

async function asked(names: readonly CastName[] = ['gus', 'gwen']) {
  const place = await world()
  const { entryId, programmeId } = await gradedEntry(place)
  const grader = names.map((name) => castMembers[name].id)
  await visit(place, assign, `/entries/${entryId}/panel`, { by: 'root', params: { entryId }, form: { grader } })
  return { place, entryId, programmeId }
}
async function hand(place: World, entryId: string, by: CastName, form: Record<string, string> = { ...ratings, reasons: secret }) {
  const seatId = await seatOf(place, entryId, by)
  return visit(place, grade, `/grading/${seatId}`, { by, params: { seatId }, form })
}

/** Everything that somebody can look at about an entry, as the pages and their data requests have it. */
async function everythingFor(place: World, by: CastName, entryId: string): Promise<string> {
  const seats = await place.store.read.select({ id: gradingSeats.id }).from(gradingSeats).orderBy(gradingSeats.id)
  const looks: [Route, string, Record<string, string>][] = [
    [desk, '/grading', {}],
    [panel, `/entries/${entryId}/panel`, { entryId }],
    [score, `/entries/${entryId}/score`, { entryId }],
    [divided, `/entries/${entryId}/adjudication`, { entryId }],
    [entry, `/entries/${entryId}`, { entryId }],
    [programme, '/programmes/unifiedqa', { slug: 'unifiedqa' }],
    [agreement, '/programmes/unifiedqa/agreement', { slug: 'unifiedqa' }],
    [inbox, '/inbox', {}],
    ...seats.map(({ id }) => [seat, `/grading/${id}`, { seatId: id }] as [Route, string, Record<string, string>]),
  ]
  const said = []
  for (const [route, path, params] of looks) {
    const { status, data } = await visit(place, route, path, { by, params })
    said.push({ path, status, data })
  }
  return JSON.stringify(said)
}

test('G-grade 7: whether another grader has handed in changes nothing that a grader, an author or a stranger can look at, neither words nor counts', async () => {
  const { place, entryId } = await asked()
  await runDue(place.house, place.now())
  const watchers = ['gwen', 'gil', 'ada', 'ben', 'olga', 'tess'] as const
  const before = await Promise.all(watchers.map((by) => everythingFor(place, by, entryId)))
  const ofAdmin = await everythingFor(place, 'root', entryId)
  expect((await hand(place, entryId, 'gus')).status).toBe(302)
  await runDue(place.house, place.now())

  const after = await Promise.all(watchers.map((by) => everythingFor(place, by, entryId)))
  for (const [at, by] of watchers.entries()) expect(after[at], by).toBe(before[at])
  // An admin sees that somebody has handed in, to replace who has not; never what.
  expect(await everythingFor(place, 'root', entryId)).not.toBe(ofAdmin)
  expect(await everythingFor(place, 'root', entryId)).not.toMatch(/Words that only|"harm":3/)
})

test('G-grade 8: nobody’s copy of their data holds another’s grade, and a grader’s holds their own', async () => {
  const { place, entryId } = await asked()
  await hand(place, entryId, 'gus')
  const copyOf = async (name: CastName) =>
    JSON.stringify(await Promise.all(sections.map(({ page }) => page(place.store.read, castMembers[name].id, ''))))

  for (const name of ['ada', 'gwen', 'gil', 'root', 'olga'] as const) expect(await copyOf(name), name).not.toContain('Words that only')
  expect(await copyOf('gus')).toContain('Words that only')
})

test('G-grade 9: once all are in nothing is handed in, saved or replaced any more, and what was is as it was', async () => {
  const { place, entryId } = await asked()
  await hand(place, entryId, 'gus')
  await hand(place, entryId, 'gwen')
  const seatId = await seatOf(place, entryId, 'gus')
  const at = { by: 'gus' as const, params: { seatId } }
  const rowsOf = async () => [await place.store.read.select().from(gradingSeats), await place.store.read.select().from(gradingPanels)]
  const before = await rowsOf()

  expect((await hand(place, entryId, 'gus', { ...ratings, rating_harm: '0', reasons: secret })).status).toBe(409)
  expect((await visit(place, keep, `/grading/${seatId}/draft`, { ...at, form: { rating_harm: '0' } })).status).toBe(409)
  expect((await visit(place, autosave, `/grading/${seatId}/autosave`, { ...at, form: { rating_harm: '0' } })).status).toBe(409)
  expect(await rowsOf()).toEqual(before)
})

test('G-grade 10: a grader whose role has ended reads what they were given, and can neither save nor hand in', async () => {
  const { place, entryId } = await asked()
  await place.store.transact((tx) =>
    tx
      .update(roleGrants)
      .set({ expiresAt: new Date(place.now().getTime() - 1) })
      .where(eq(roleGrants.personId, castMembers.gus.id)),
  )
  const seatId = await seatOf(place, entryId, 'gus')
  const at = { by: 'gus' as const, params: { seatId }, form: { ...ratings, reasons: secret } }

  expect((await hand(place, entryId, 'gus')).status).toBe(403)
  expect((await visit(place, autosave, `/grading/${seatId}/autosave`, at)).status).toBe(403)
  expect((await visit(place, panel, `/entries/${entryId}/panel`, { by: 'root', params: { entryId } })).data).toMatchObject({
    candidates: [{ handle: 'gil' }, { handle: 'gwen' }],
  })
})

test('G-grade 11: the rubric of an opened programme cannot be changed: not its version, not what the programme points to, not by a preset’s form', async () => {
  const { place, entryId, programmeId } = await asked()
  const [version] = await place.store.read.select().from(rubricVersions)
  const other = { ...version!, id: 'rbv_softer', number: 2 }
  await place.store.transact((tx) => tx.insert(rubricVersions).values(other))
  const write = (work: Parameters<typeof place.store.transact>[0]) => place.store.transact(work)

  await expect(
    write((tx) => tx.update(programmes).set({ rubricVersionId: other.id }).where(eq(programmes.id, programmeId))),
  ).rejects.toThrow()
  await expect(
    write((tx) => tx.update(rubricVersions).set({ contents: other.contents }).where(eq(rubricVersions.id, version!.id))),
  ).rejects.toThrow()
  const params = { rubricId: version!.rubricId }
  const path = `/rubrics/${version!.rubricId}/versions`
  for (const by of ['root', 'olga', 'gus'] as const)
    expect((await visit(place, revise, path, { by, params, form: {} })).status, by).toBeGreaterThanOrEqual(403)
  // What is on the desk is graded by the version it was given with, although there is a newer one.
  expect((await visit(place, seat, '/grading', { by: 'gus', params: { seatId: await seatOf(place, entryId, 'gus') } })).data).toMatchObject(
    {
      rubric: { number: 1 },
    },
  )
  expect((await hand(place, entryId, 'gus', { ...ratings, rating_kindness: '3', reasons: secret })).status).toBe(422)
})

test('G-grade 12: nobody gets onto the panel of their own entry, by whichever door', async () => {
  const { place, entryId } = await asked()
  const grant = { id: 'gra_ada', personId: castMembers.ada.id, role: 'grader', reason: 'Test', startsAt: place.now() } as const
  await place.store.transact((tx) => tx.insert(roleGrants).values(grant))
  const form = { seat: await seatOf(place, entryId, 'gus'), grader: castMembers.ada.id, reason: 'She knows it best' }
  const params = { entryId }

  const replaced = await visit(place, replace, `/entries/${entryId}/panel/replacement`, { by: 'root', params, form })
  expect(replaced).toMatchObject({ status: 422, data: { errors: { form: expect.stringContaining('wrote the report') } } })
  expect((await visit(place, divided, `/entries/${entryId}/adjudication`, { by: 'ada', params })).status).toBe(404)
  expect(await place.store.read.select().from(gradingSeats)).toHaveLength(2)
})
