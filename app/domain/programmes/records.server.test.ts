import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { entries, programmes, programmeVersions } from '#db/schema/programmes'
import { acceptedAuthors, findEntry, findProgramme, findPromise, getProgramme, listEntries, moveProgramme } from '#domain/programmes'
import { type CastName, castMembers } from '#tests/support/cast'
import { entryIn, programmeOf, promise } from '#tests/support/programme'
import { waitingReport } from '#tests/support/waiting-report'
import { world } from '#tests/support/world'

const seers = async (sees: (name: CastName) => Promise<unknown>) => {
  const seen: string[] = []
  for (const name of Object.keys(castMembers) as CastName[])
    await sees(name).then(
      () => seen.push(name),
      (error) => expect(error.reason).toBe('not-found'),
    )
  return seen
}

test('a draft is there for who runs it and for nobody else; an open programme for everybody', async () => {
  const place = await world()
  await programmeOf(place, { state: 'draft', slug: 'ours' })
  await programmeOf(place, { state: 'draft', slug: 'communal', organisationId: null })
  await programmeOf(place, { slug: 'open' })
  const read = (slug: string) => seers(async (name) => findProgramme(place.store.read, (await place.as(name)).actor, slug))

  expect(await read('ours')).toEqual(['olga'])
  expect(await read('communal')).toEqual(['root'])
  expect(await read('open')).toEqual(Object.keys(castMembers))
  expect(await findProgramme(place.store.read, place.asVisitor().actor, 'open')).toMatchObject({ version: 1, contents: promise() })
  await expect(findProgramme(place.store.read, place.asVisitor().actor, 'ours')).rejects.toThrow('nothing at this address')
})

test('the page of a programme names its systems and its versions', async () => {
  const place = await world()
  await programmeOf(place, { slug: 'open' })

  expect(await getProgramme(place.store.read, place.asVisitor().actor, 'open')).toMatchObject({
    organisation: 'Allen Institute for AI',
    scope: [{ slug: 'unifiedqa-11b', releases: [] }],
    versions: [{ number: 1, reason: 'Opening', madeBy: 'olga' }],
  })
})

test('an entry is there for its authors, for moderators and for who runs its programme', async () => {
  const place = await world()
  const entry = await entryIn(place, await programmeOf(place), { team: { ada: 6_000, ben: 4_000 }, awaiting: ['ben'] })
  const read = (id: string) => seers(async (name) => findEntry(place.store.read, (await place.as(name)).actor, id))

  expect(await read(entry.id)).toEqual(['ada', 'ben', 'tess', 'max', 'olga'])
  expect(await read('ent_nowhere')).toEqual([])
})

test('an entry is complete once every author has accepted their share', async () => {
  const place = await world()
  const programme = await programmeOf(place)
  const awaited = await entryIn(place, programme, { team: { ada: 6_000, ben: 4_000 }, awaiting: ['ben'] })
  const whole = await entryIn(place, programme, { author: 'ben' })

  expect(await acceptedAuthors(place.store.read, awaited.id)).toEqual([{ personId: 'usr_ada', shareBasisPoints: 6_000 }])
  const listed = await listEntries(place.store.read, programme.id)
  expect(Object.fromEntries(listed.map(({ id, isComplete }) => [id, isComplete]))).toEqual({ [awaited.id]: false, [whole.id]: true })
  expect(await findEntry(place.store.read, (await place.as('ada')).actor, awaited.id)).toMatchObject({ isComplete: false })
})

test('what a programme opened with is refused to change by the database itself, the rubric above all', async () => {
  const place = await world()
  const { id } = await programmeOf(place, { kind: 'challenge' })
  const change = (set: Partial<typeof programmes.$inferInsert>) =>
    place.store.transact(async (tx) => void (await tx.update(programmes).set(set).where(eq(programmes.id, id))))

  for (const set of [
    { rubricVersionId: 'rbv_other' },
    { rubricVersionId: null },
    { currency: 'JPY' },
    { organisationId: null },
    { secondSignatureAboveMinor: 1 },
  ] as const)
    await expect(change(set)).rejects.toThrow('keeps what it was opened with')
  const versions = place.store.transact(async (tx) => void (await tx.update(programmeVersions).set({ reason: 'Other' })))
  await expect(versions).rejects.toThrow('append-only')
  expect(await findPromise(place.store.read, id, 1)).toMatchObject({ title: 'Bias challenge 2026' })
})

test('an entry keeps its promise, and a report stands in one programme at most, by the database itself', async () => {
  const place = await world()
  const programme = await programmeOf(place, { slug: 'one' })
  const other = await programmeOf(place, { slug: 'two' })
  const reportId = await waitingReport(place)
  const entry = await entryIn(place, programme, { reportId })

  await expect(entryIn(place, other, { reportId })).rejects.toThrow('UNIQUE')
  const moved = place.store.transact(
    async (tx) => void (await tx.update(entries).set({ programmeVersion: 2 }).where(eq(entries.id, entry.id))),
  )
  await expect(moved).rejects.toThrow('keeps what it was made under')
})

test('a programme moves by its course, and never from a state it has left', async () => {
  const place = await world()
  const { slug } = await programmeOf(place, { kind: 'challenge' })
  const ctx = await place.as('olga')
  const stale = await findProgramme(place.store.read, ctx.actor, slug)

  expect(await place.store.transact((tx) => moveProgramme(tx, ctx, stale, 'grade'))).toBe('grading')
  await expect(place.store.transact((tx) => moveProgramme(tx, ctx, stale, 'grade'))).rejects.toThrow('changed meanwhile')
})
