import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { policyClauses, policyPreparations, policyVersions } from '#db/schema/policies'
import { approvedVersion, draftVersion, newClause, scheduledVersion, whatChanges } from '#tests/support/policy'
import { type World, world } from '#tests/support/world'
import {
  approveVersion,
  editWording,
  enactDue,
  getPreparation,
  listPreparations,
  removeClause,
  saveClause,
  scheduleVersion,
  startPolicyDraft,
  withdrawVersion,
} from './index.server.ts'

const wording = { title: 'Other', summary: 'Other.', change_summary: whatChanges, change: 'minor' as const }
const write = (place: World, what: (tx: Parameters<Parameters<World['store']['transact']>[0]>[0]) => Promise<unknown>) =>
  place.store.transact(async (tx) => void (await what(tx)))

test('M1: an approved text cannot be edited, neither by its drafter nor by a hand in the database', async () => {
  const place = await world()
  const id = await approvedVersion(place)
  const tess = await place.as('tess')

  await expect(editWording(tess, id, { ...wording, revision: 2 })).rejects.toThrow('This text is approved')
  await expect(saveClause(tess, id, { ...newClause, revision: 2 })).rejects.toThrow('This text is approved')
  await expect(write(place, (tx) => tx.update(policyVersions).set({ title: 'Other' }).where(eq(policyVersions.id, id)))).rejects.toThrow(
    'immutable',
  )
  await expect(write(place, (tx) => tx.delete(policyClauses).where(eq(policyClauses.versionId, id)))).rejects.toThrow('immutable')
  const row = { versionId: id, code: 'COC-9', position: 9, title: 'Late', body: 'Late.', isFlaggable: false }
  await expect(write(place, (tx) => tx.insert(policyClauses).values(row))).rejects.toThrow('immutable')
})

test('M1: one approval is not enough, to the command and to the database', async () => {
  const place = await world()
  const { id, revision } = await draftVersion(place)
  expect(await approveVersion(await place.as('max'), id, { revision })).toEqual({ isComplete: false })
  const day = new Date('2026-06-01T00:00:00Z')

  await expect(scheduleVersion(await place.as('root'), id, { effective_on: day })).rejects.toThrow('This is draft now')
  await expect(write(place, (tx) => tx.update(policyVersions).set({ state: 'approved' }).where(eq(policyVersions.id, id)))).rejects.toThrow(
    'two approvals',
  )
  await expect(approveVersion(await place.as('max'), id, { revision })).rejects.toThrow('You approved this already')
})

test('E7: nobody approves their own draft, to the command and to the database', async () => {
  const place = await world()
  const { id, revision } = await draftVersion(place)
  const sign = (first: string, second: string | null) =>
    write(place, (tx) =>
      tx.update(policyPreparations).set({ firstApproverId: first, secondApproverId: second }).where(eq(policyPreparations.versionId, id)),
    )

  await expect(approveVersion(await place.as('tess'), id, { revision })).rejects.toThrow('Not allowed')
  await expect(sign('usr_tess', null)).rejects.toThrow('nobody_approves_their_own_draft')
  await expect(sign('usr_max', 'usr_max')).rejects.toThrow('two_different_people_approve')
})

test('M1: a date in the past is refused, and one nearer than 30 days where rules change', async () => {
  const place = await world()
  const id = await approvedVersion(place)
  const root = await place.as('root')
  const on = (day: string) => scheduleVersion(root, id, { effective_on: new Date(`${day}T00:00:00Z`) })

  await expect(on('2026-03-01')).rejects.toThrow('Choose 2026-04-02 or a later day')
  await expect(on('2026-04-01')).rejects.toThrow('30 days')
  const past = { state: 'scheduled' as const, publishedAt: place.now(), effectiveAt: place.now() }
  await expect(write(place, (tx) => tx.update(policyVersions).set(past).where(eq(policyVersions.id, id)))).rejects.toThrow(
    'begins in the future',
  )
  await on('2026-04-02')
  expect((await getPreparation(root, id)).state).toBe('scheduled')
})

test('a change of wording only may begin tomorrow, but not call a new rule wording', async () => {
  const place = await world()
  await scheduledVersion(place, 'patch', 1)
  const tess = await place.as('tess')
  const { id } = await startPolicyDraft(tess, 'code-of-conduct')
  await editWording(tess, id, { ...wording, change: 'patch', revision: 0 })
  await saveClause(tess, id, { ...newClause, revision: 1 })

  expect((await getPreparation(tess, id)).version).toBe('1.0.2')
  await expect(approveVersion(await place.as('max'), id, { revision: 2 })).rejects.toThrow('more than wording')
})

test('a save after an approval takes it back, and an approval of an older save is refused', async () => {
  const place = await world()
  const { id, revision } = await draftVersion(place)
  await approveVersion(await place.as('max'), id, { revision })
  await saveClause(await place.as('tess'), id, { ...newClause, title: 'Stop at once', revision })

  expect((await getPreparation(await place.as('max'), id)).approvers).toEqual([])
  await expect(approveVersion(await place.as('root'), id, { revision })).rejects.toThrow('saved meanwhile')
  await expect(saveClause(await place.as('tess'), id, { ...newClause, revision })).rejects.toThrow('saved meanwhile')
})

test('only its drafter edits a draft, and only moderators and admins prepare at all', async () => {
  const place = await world()
  const { id, revision } = await draftVersion(place)

  await expect(saveClause(await place.as('max'), id, { ...newClause, revision })).rejects.toThrow('Not allowed')
  await expect(startPolicyDraft(await place.as('ada'), 'sharing')).rejects.toThrow('Not allowed')
  await expect(getPreparation(await place.as('ruth'), id)).rejects.toThrow('Not allowed')
  await expect(startPolicyDraft(await place.as('max'), 'code-of-conduct')).rejects.toThrow('being prepared already')
})

test('a draft that says nothing, or changes nothing, cannot be approved', async () => {
  const place = await world()
  const tess = await place.as('tess')
  const { id } = await startPolicyDraft(tess, 'sharing')
  const approve = async (revision: number) => approveVersion(await place.as('max'), id, { revision })

  await expect(approve(0)).rejects.toThrow('does not say yet what changes')
  await editWording(tess, id, { ...wording, title: 'Sharing policy', revision: 0 })
  await expect(approve(1)).rejects.toThrow('nothing to approve')
})

test('a code that once meant another rule is never given again', async () => {
  const place = await world()
  const { id: first } = await scheduledVersion(place)
  const tess = await place.as('tess')
  const { id: second } = await startPolicyDraft(tess, 'code-of-conduct')
  await editWording(tess, second, { ...wording, revision: 0 })
  await removeClause(tess, second, { code: 'COC-1', revision: 1 })
  for (const name of ['max', 'root'] as const) await approveVersion(await place.as(name), second, { revision: 2 })
  await scheduleVersion(await place.as('root'), second, { effective_on: new Date('2026-06-01T00:00:00Z') })
  const { id: third } = await startPolicyDraft(tess, 'code-of-conduct')

  await expect(saveClause(tess, third, { ...newClause, revision: 0 })).rejects.toThrow('meant another rule in version 1.1.0')
  await expect(saveClause(tess, third, { ...newClause, code: 'COC-7.1', revision: 0 })).rejects.toThrow('There is no COC-7')
  await expect(saveClause(tess, third, { ...newClause, code: 'SHR-1', revision: 0 })).rejects.toThrow('begin with COC-')
  expect(first).not.toBe(third)
})

test('a withdrawn version stays on record and makes room for a new draft with the next number', async () => {
  const place = await world()
  const id = await approvedVersion(place)
  await withdrawVersion(await place.as('max'), id, { reason: 'It says too little.' })
  const { id: next } = await startPolicyDraft(await place.as('max'), 'code-of-conduct')

  const [conduct] = await listPreparations(await place.as('root'))
  expect(conduct).toMatchObject({ preparation: { id: next, version: '1.2.0' }, withdrawn: [{ id, version: '1.1.0' }] })
})

test('the job enacts each version once, in the order of their dates, and ends the one before at the same instant', async () => {
  const place = await world()
  const { id, effective_on } = await scheduledVersion(place)
  expect(await enactDue(place.asSystem())).toBe(false)
  place.pass(40)

  expect(await enactDue(place.asSystem())).toBe(true)
  expect(await enactDue(place.asSystem())).toBe(false)
  const rows = await place.store.read.select().from(policyVersions).where(eq(policyVersions.policy, 'code-of-conduct'))
  expect(rows.map(({ state }) => state)).toEqual(['superseded', 'in_force'])
  expect(rows[0]?.supersededAt).toEqual(effective_on)
  expect(rows[1]?.id).toBe(id)
})

test('a version never goes back, and none is ever deleted', async () => {
  const place = await world()
  const { id } = await scheduledVersion(place)

  await expect(write(place, (tx) => tx.update(policyVersions).set({ state: 'draft' }).where(eq(policyVersions.id, id)))).rejects.toThrow(
    'cannot go this way',
  )
  await expect(
    write(place, (tx) => tx.update(policyVersions).set({ effectiveAt: place.now() }).where(eq(policyVersions.id, id))),
  ).rejects.toThrow('date')
  await expect(write(place, (tx) => tx.delete(policyVersions).where(eq(policyVersions.id, 'ver_sharing')))).rejects.toThrow(
    'versions remain',
  )
  await expect(
    write(place, (tx) => tx.update(policyPreparations).set({ firstApproverId: null }).where(eq(policyPreparations.versionId, id))),
  ).rejects.toThrow('who approved')
})
