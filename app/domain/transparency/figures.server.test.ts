import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { people } from '#db/schema/accounts'
import { eventDetails, events } from '#db/schema/events'
import { issues } from '#db/schema/issues'
import { reports } from '#db/schema/reports'
import { sanctions } from '#db/schema/sanctions'
import { transparencyErrata, transparencyFigures } from '#db/schema/transparency'
import { reportVerdicts } from '#db/schema/triage'
import { makeIssue } from '#tests/support/make'
import { waitingReport } from '#tests/support/waiting-report'
import { type World, world } from '#tests/support/world'
import { countMonth, faultOf, freezeDue, getTransparency } from './index.server.ts'
import { monthOf } from './model.ts'

const numberOf = (lines: Awaited<ReturnType<typeof countMonth>>, metric: string, division = '', cell = '') =>
  lines.find((line) => line.metric === metric && line.division === division && line.cell === cell)?.value

type Raw = { day: number; kind: 'bias' | 'safety'; verdict: 'reject' | 'ask' | null; undone: boolean; suspended: boolean }
const raw = fc.record({
  day: fc.integer({ min: 0, max: 120 }),
  kind: fc.constantFrom('bias' as const, 'safety' as const),
  verdict: fc.constantFrom('reject' as const, 'ask' as const, null),
  undone: fc.boolean(),
  suspended: fc.boolean(),
})
const at = (day: number) => new Date(Date.UTC(2026, 0, 1) + day * 86_400_000)

/** A report, what was said of it two days later and undone twenty days after that, and perhaps a suspension. */
async function insert(place: World, { day, kind, verdict, undone, suspended }: Raw, number: number): Promise<void> {
  const reportId = await waitingReport(place, { kind, submittedAt: at(day) })
  await place.store.transact(async (tx) => {
    if (verdict)
      await tx.insert(reportVerdicts).values({
        id: `vdt_${number}`,
        reportId,
        moderatorId: 'usr_tess',
        verdict,
        reason: verdict === 'reject' ? 'spam' : null,
        text: 'Said.',
        at: at(day + 2),
        ...(undone ? { undoneAt: at(day + 22), undoneBy: 'usr_max' } : {}),
      })
    if (suspended)
      await tx.insert(sanctions).values({
        id: `san_${number}`,
        personId: 'usr_ada',
        decisionId: `dec_${number}`,
        kind: 'suspension',
        state: 'active',
        capabilities: [],
        clauses: ['COC-2.1'],
        subjectType: 'report',
        subjectId: reportId,
        subjectRevision: '1',
        startsAt: at(day),
        endsAt: at(day + 30),
        points: 0,
        imposedAt: at(day),
      })
  })
}

test('N7: for random rows, the numbers of every month are those of a recount from the raw rows', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(raw, { maxLength: 12 }), async (given) => {
      const place = await world()
      for (const [number, row] of given.entries()) await insert(place, row, number)
      const { read } = place.store
      const [allReports, said, imposed] = [
        await read.select().from(reports),
        await read.select().from(reportVerdicts),
        await read.select().from(sanctions),
      ]

      for (const month of ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05']) {
        const isIn = (moment: Date | null) => moment !== null && monthOf(moment) === month
        const lines = await countMonth(read, month)

        expect(numberOf(lines, 'R1')).toBe(allReports.filter(({ submittedAt }) => isIn(submittedAt)).length)
        expect(numberOf(lines, 'R1', 'Kind', 'safety')).toBe(
          allReports.filter(({ kind, submittedAt }) => kind === 'safety' && isIn(submittedAt)).length,
        )
        expect(numberOf(lines, 'R2')).toBe(said.filter((row) => isIn(row.at)).length)
        expect(numberOf(lines, 'R2', 'Verdict', 'ask')).toBe(said.filter((row) => row.verdict === 'ask' && isIn(row.at)).length)
        expect(numberOf(lines, 'R3')).toBe(said.filter(({ undoneAt }) => isIn(undoneAt)).length)
        expect(numberOf(lines, 'R4')).toBe(said.some((row) => row.verdict === 'reject' && isIn(row.at)) ? 2 : null)
        expect(numberOf(lines, 'T11', 'Length of suspensions', '15 to 60 days')).toBe(
          imposed.filter(({ startsAt }) => isIn(startsAt)).length,
        )
      }
    }),
    { numRuns: 15 },
  )
}, 60_000)

/** A world whose log begins in March with five reports, at the end of April. */
async function atTheEndOfApril(): Promise<World> {
  const place = await world()
  for (let number = 0; number < 5; number++) await waitingReport(place)
  const event = {
    id: 'evt_first',
    type: 'report.submitted',
    subjectType: 'report',
    subjectId: 'x',
    actorKind: 'system' as const,
    at: place.now(),
    detailsHash: '',
  }
  await place.store.transact(async (tx) => {
    await tx.insert(events).values(event)
    await tx.insert(eventDetails).values({ eventId: event.id, salt: null, details: null })
  })
  place.pass(58)
  return place
}

test('a month that is over is frozen once, and its hash stands in the log', async () => {
  const place = await atTheEndOfApril()

  expect(await freezeDue(place.asSystem())).toBe(true)
  expect(await freezeDue(place.asSystem())).toBe(false)
  const page = await getTransparency(place.store.read, place.now(), '2026-03')
  expect(page).toMatchObject({ frozenAt: place.now(), after: '2026-04', errata: [] })
  expect(await place.store.read.select().from(events).where(eq(events.type, 'transparency.frozen'))).toMatchObject([
    { subjectId: '2026-03' },
  ])
})

test('N8: what changes later leaves the frozen number as it is and stands as a dated erratum', async () => {
  const place = await atTheEndOfApril()
  await freezeDue(place.asSystem())
  await place.store.transact(async (tx) => void (await tx.update(reports).set({ submittedAt: place.now() })))
  place.pass(5)
  await freezeDue(place.asSystem())
  place.pass(31)
  await freezeDue(place.asSystem())

  const { figures, errata } = await getTransparency(place.store.read, place.now(), '2026-03')
  expect(figures.find(({ id }) => id === 'R1')?.total).toBe(5)
  expect(errata.filter(({ metric }) => metric === 'R1')).toMatchObject([{ printed: 5, counted: 0 }])
  expect((await getTransparency(place.store.read, place.now(), '2026-04')).figures.find(({ id }) => id === 'R1')?.total).toBe(5)
})

test('N8: a verdict that is undone later stays in its month and is counted as undone in its own', async () => {
  const place = await world()
  await insert(place, { day: 0, kind: 'bias', verdict: 'reject', undone: true, suspended: false }, 1)
  const [january] = [await countMonth(place.store.read, '2026-01')]

  expect([numberOf(january, 'R2'), numberOf(january, 'R3')]).toEqual([1, 1])
  const later = await world()
  await insert(later, { day: 20, kind: 'bias', verdict: 'reject', undone: true, suspended: false }, 1)
  const months = await Promise.all(['2026-01', '2026-02'].map((month) => countMonth(later.store.read, month)))
  expect(months.map((lines) => [numberOf(lines, 'R2'), numberOf(lines, 'R3')])).toEqual([
    [1, 0],
    [0, 1],
  ])
})

test('printed figures and errata are append-only', async () => {
  const place = await atTheEndOfApril()
  await freezeDue(place.asSystem())
  const erratum = { id: 'err_1', month: '2026-03', metric: 'R1', division: '', cell: '', printed: 5, counted: 4, at: place.now() }
  const write = (what: (tx: Parameters<Parameters<World['store']['transact']>[0]>[0]) => Promise<unknown>) =>
    place.store.transact(async (tx) => void (await what(tx)))
  await write((tx) => tx.insert(transparencyErrata).values(erratum))

  await expect(write((tx) => tx.update(transparencyFigures).set({ value: 1 }))).rejects.toThrow('append-only')
  await expect(write((tx) => tx.delete(transparencyFigures))).rejects.toThrow('append-only')
  await expect(write((tx) => tx.update(transparencyErrata).set({ counted: 1 }))).rejects.toThrow('append-only')
  await expect(write((tx) => tx.delete(transparencyErrata))).rejects.toThrow('append-only')
})

test('hazards are shown for a whole year only, with December', async () => {
  const place = await world()
  await makeIssue(place)
  await place.store.transact(async (tx) => void (await tx.update(issues).set({ openedAt: at(10) })))

  expect(numberOf(await countMonth(place.store.read, '2026-01'), 'T24')).toBeUndefined()
  expect(numberOf(await countMonth(place.store.read, '2026-12'), 'T24')).toBe(1)
})

test('roles are counted by head at the end of the month', async () => {
  const place = await world()
  const lines = await countMonth(place.store.read, '2026-03')

  expect([numberOf(lines, 'T26'), numberOf(lines, 'T26', 'aside', 'moderator')]).toEqual([7, 2])
  expect(numberOf(lines, 'P1')).toBe((await place.store.read.select().from(people)).length)
  expect(numberOf(await countMonth(place.store.read, '2026-02'), 'T26')).toBe(0)
})

test('cells that do not add up to their total are found before anything is shown', () => {
  const cells = [{ name: 'a', value: 1 }]

  expect(faultOf({ total: 2, divisions: [{ name: 'Kind', isWhole: true, cells }] })).toBe('the cells of Kind are not 2')
  expect(faultOf({ total: 2, divisions: [{ name: 'Clause', isWhole: false, cells }] })).toBeNull()
})
