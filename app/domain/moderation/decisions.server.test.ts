import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { cases, flags, notices } from '#db/schema/moderation'
import { contentMeasures, decisions } from '#db/schema/moderation-decisions'
import { notifications } from '#db/schema/notifications'
import { policyClauses, policyVersions } from '#db/schema/policies'
import { sanctions, statements } from '#db/schema/sanctions'
import { mails } from '#db/schema/technical'
import { editProfile, getProfile } from '#domain/accounts'
import { getIssue, listIssues } from '#domain/issues'
import { getReport, listComments } from '#domain/reports'
import { runDue } from '#jobs/run.server'
import { commented, openedCase, person, ruledWorld, spam } from '#tests/support/flagged'
import { makeIssue } from '#tests/support/make'
import { waitingReport } from '#tests/support/waiting-report'
import type { World } from '#tests/support/world'
import { claimCase } from './claims.server.ts'
import { approveDecision, decideCase, refuseDecision } from './decisions.server.ts'
import { raiseFlag } from './flags.server.ts'
import { decisionInput } from './input.server.ts'
import { listLog } from './log.server.ts'
import { sendNotice } from './notices.server.ts'

const said = {
  outcome: 'breach',
  clauses: ['COC-2.1'],
  facts: 'The profile insults a group of people.',
  reasons: 'These words attack people for who they are, and nothing around them softens that.',
}
const proposal = (more: Record<string, unknown> = {}) => decisionInput.parse({ ...said, account: 'note', ...more })

async function claimed(place: World, by: 'tess' | 'max' = 'tess') {
  const { caseId, flagId } = await openedCase(place)
  const { leaseToken } = await claimCase(await place.as(by), caseId)
  return { caseId, flagId, token: leaseToken }
}
const decide = async (place: World, { caseId, token }: { caseId: string; token: string }, more: Record<string, unknown> = {}) =>
  decideCase(await place.as('tess'), caseId, proposal({ token, ...more }))
const stateOf = async ({ store }: World, id: string) => (await store.read.select().from(cases).where(eq(cases.id, id)))[0]?.state

test('a decision ends the case, tells the author why, and agrees with whoever flagged', async () => {
  const place = await ruledWorld()
  const held = await claimed(place)

  await decide(place, held, { content: 'hide', account: 'suspension', days: '14' })

  expect(await stateOf(place, held.caseId)).toBe('decided')
  expect((await place.as('ben')).actor.withheld).toContain('submit')
  expect(await place.store.read.select().from(statements)).toMatchObject([
    { personId: 'usr_ben', restrictions: ['hide', 'suspension'], facts: said.facts },
  ])
  expect(await place.store.read.select().from(flags)).toMatchObject([{ state: 'agreed' }])
  await runDue(place.house, place.now())
  const told = await place.store.read.select().from(notifications).where(eq(notifications.personId, 'usr_ada'))
  expect(told.filter(({ sentence }) => sentence.includes('flagged'))).toHaveLength(1)
})

test('B2: a form of an ended claim decides nothing', async () => {
  const place = await ruledWorld()
  const held = await claimed(place)
  place.pass(1 / 24)
  await claimCase(await place.as('max'), held.caseId)

  await expect(decide(place, held)).rejects.toMatchObject({ reason: 'conflict' })
  expect(await place.store.read.select().from(decisions)).toEqual([])
})

test('B4: of two tabs with different outcomes the second is refused; the same form twice decides once', async () => {
  const place = await ruledWorld()
  const held = await claimed(place)
  const first = await decide(place, held)

  expect((await decide(place, held)).id).toBe(first.id)
  await expect(decide(place, held, { outcome: 'no_breach', account: '' })).rejects.toMatchObject({ reason: 'conflict' })
  expect(await place.store.read.select().from(decisions)).toHaveLength(1)
})

test('two decisions at once: one has an effect', async () => {
  const place = await ruledWorld()
  const held = await claimed(place)

  const both = await Promise.allSettled([decide(place, held), decide(place, held, { account: 'warning' })])

  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await place.store.read.select().from(sanctions)).toHaveLength(1)
})

test('D8: nobody breaks a rule that came later', async () => {
  const place = await ruledWorld()
  const held = await claimed(place)
  await place.store.transact(async (tx) => {
    const later = { id: 'ver_later', policy: 'code-of-conduct', version: '2.0.0', state: 'scheduled' } as const
    const texts = { title: 'Code of conduct', summary: 'x', changeSummary: 'x', textHash: 'later' }
    await tx.insert(policyVersions).values({ ...later, ...texts, effectiveAt: new Date(place.now().getTime() + 1) })
    await tx
      .insert(policyClauses)
      .values({ versionId: 'ver_later', code: 'COC-2.9', position: 1, title: 'New', body: 'New.', isFlaggable: true })
  })

  await expect(decide(place, held, { clauses: ['COC-2.9'] })).rejects.toMatchObject({
    reason: 'bad-input',
    message: expect.stringContaining('not in force'),
  })
})

test('D10: a decision cites rules, of one policy, that exist', async () => {
  const place = await ruledWorld()
  const held = await claimed(place)

  expect(decisionInput.safeParse({ ...said, clauses: [] }).success).toBe(false)
  for (const clauses of [['COC-2.1', 'SHR-7.2'], ['COC-99'], ['nonsense']])
    await expect(decide(place, held, { clauses })).rejects.toMatchObject({ reason: 'bad-input' })
})

test('reasons have at least forty characters, and a breach at least one measure', async () => {
  const place = await ruledWorld()
  const held = await claimed(place)

  expect(decisionInput.safeParse({ ...said, reasons: 'Because.' }).success).toBe(false)
  await expect(decide(place, held, { account: '' })).rejects.toMatchObject({ reason: 'bad-input' })
  await expect(decide(place, held, { outcome: 'no_breach' })).rejects.toMatchObject({ reason: 'bad-input' })
})

for (const [what, more] of [
  ['a ban', { account: 'ban' }],
  ['a suspension over 14 days', { account: 'suspension', days: '15' }],
] as const)
  test(`${what} waits for a second person, who is another without a part in it`, async () => {
    const place = await ruledWorld()
    const held = await claimed(place)
    expect(await decide(place, held, more)).toMatchObject({ isHeld: true })

    expect((await place.as('ben')).actor.withheld).toEqual([])
    await expect(approveDecision(await place.as('tess'), held.caseId)).rejects.toMatchObject({ reason: 'forbidden' })
    await approveDecision(await place.as('root'), held.caseId)

    expect((await place.as('ben')).actor.withheld).toContain('submit')
    expect(await stateOf(place, held.caseId)).toBe('decided')
  })

test('a suspension of 14 days needs one person only', async () => {
  const place = await ruledWorld()

  expect(await decide(place, await claimed(place), { account: 'suspension', days: '14' })).toMatchObject({ isHeld: false })
})

test('any sanction against staff needs two', async () => {
  const place = await ruledWorld()
  await raiseFlag(await place.as('ada'), { on: 'profile:ruth', clause: 'COC-2.1', text: '', evidence: '' })
  const [found] = await place.store.read.select().from(cases)
  const { leaseToken } = await claimCase(await place.as('tess'), found!.id)

  expect(await decide(place, { caseId: found!.id, token: leaseToken })).toMatchObject({ isHeld: true })
})

test('E7: the database refuses a decision that one person agreed to twice, or that needed two and had one', async () => {
  const place = await ruledWorld()
  const held = await claimed(place)
  await decide(place, held, { account: 'ban' })
  const set = (values: Partial<typeof decisions.$inferInsert>) =>
    place.store.transact(async (tx) => void (await tx.update(decisions).set(values)))

  await expect(set({ secondBy: 'usr_tess' })).rejects.toThrow()
  await expect(set({ state: 'effective', effectiveAt: place.now() })).rejects.toThrow()
})

test('B8: nothing can be approved that does not wait for it', async () => {
  const place = await ruledWorld()
  const held = await claimed(place)

  await expect(approveDecision(await place.as('max'), held.caseId)).rejects.toMatchObject({ reason: 'conflict' })
  await decide(place, held)
  await expect(approveDecision(await place.as('max'), held.caseId)).rejects.toMatchObject({ reason: 'conflict' })
})

test('what a second person does not agree to goes back, to somebody who has not decided on it', async () => {
  const place = await ruledWorld()
  const held = await claimed(place)
  await decide(place, held, { account: 'ban' })

  await refuseDecision(await place.as('root'), held.caseId, { text: 'A warning is enough here.' })

  expect(await stateOf(place, held.caseId)).toBe('queued')
  await expect(claimCase(await place.as('tess'), held.caseId)).rejects.toMatchObject({ reason: 'forbidden' })
  await claimCase(await place.as('max'), held.caseId)
})

test('D16: hidden is 404, removed is 410 with its rule, both for others only', async () => {
  const place = await ruledWorld()
  const held = await claimed(place)
  await decide(place, held, { content: 'hide' })
  const see = async (who: 'ada' | 'ben' | 'tess') => getProfile(place.store.read, await place.as(who), 'ben')

  await expect(see('ada')).rejects.toMatchObject({ reason: 'not-found' })
  await expect(see('ben')).resolves.toMatchObject({ handle: 'ben' })
  await expect(see('tess')).resolves.toMatchObject({ handle: 'ben' })
  await place.store.transact(async (tx) => void (await tx.update(contentMeasures).set({ kind: 'remove' })))
  await expect(see('ada')).rejects.toMatchObject({ reason: 'gone', message: expect.stringContaining('COC-2.1') })
})

test('an issue taken down leaves the lists at once, and needs two people', async () => {
  const place = await ruledWorld()
  await makeIssue(place)
  await raiseFlag(await place.as('ada'), { on: 'issue:CW-2026-10001', clause: 'COC-2.1', text: '', evidence: '' })
  const [found] = await place.store.read.select().from(cases)
  const { leaseToken } = await claimCase(await place.as('tess'), found!.id)

  expect(await decide(place, { caseId: found!.id, token: leaseToken }, { account: '', content: 'remove' })).toMatchObject({ isHeld: true })
  expect((await listIssues(place.asVisitor(), {}, null)).items).toHaveLength(1)
  await approveDecision(await place.as('max'), found!.id)

  expect((await listIssues(place.asVisitor(), {}, null)).items).toEqual([])
  await expect(getIssue(place.asVisitor(), 'CW-2026-10001')).rejects.toMatchObject({ reason: 'gone' })
})

test('a comment is covered, hidden or leaves a line, as it was decided', async () => {
  const place = await ruledWorld()
  const reportId = await waitingReport(place)
  const id = await commented(place, { by: 'tess', reportId })
  const mark = async (kind: 'warn' | 'hide' | 'remove') => {
    const about = {
      subjectType: 'comment',
      subjectId: id,
      clause: 'COC-2.1',
      caseId: (await place.store.read.select().from(cases))[0]!.id,
    } as const
    await place.store.transact(
      async (tx) => void (await tx.insert(contentMeasures).values({ ...about, id: `mea_${kind}`, kind, appliedAt: place.now() })),
    )
    return listComments(await place.as('ada'), reportId)
  }
  await openedCase(place)

  expect(await mark('warn')).toMatchObject([{ isCovered: true, rule: null }])
  expect(await mark('hide')).toEqual([])
  expect(await mark('remove')).toMatchObject([{ body: '', rule: 'COC-2.1' }])
})

test('a sealed report is there for nobody, not even its author, until two hazard reviewers have decided', async () => {
  const place = await ruledWorld()
  const reportId = await waitingReport(place)
  const given = {
    address: `/reports/${reportId}`,
    explanation: 'The attached picture shows abuse.',
    law: '',
    name: '',
    email: '',
    child_abuse: 'yes',
    good_faith: 'yes',
  } as const
  await sendNotice(await place.as('tess'), given, { baseUrl: '' })

  for (const who of ['ada', 'tess', 'max'] as const)
    await expect(getReport(await place.as(who), reportId)).rejects.toMatchObject({ reason: 'gone' })
  const [found] = await place.store.read.select().from(cases)
  const { leaseToken } = await claimCase(await place.as('tess'), found!.id)
  const none = { caseId: found!.id, token: leaseToken }
  await expect(decide(place, none, { outcome: 'no_breach', account: '', clauses: ['SHR-7.1'] })).rejects.toMatchObject({
    reason: 'bad-input',
  })
})

test('a confirmed notice is answered once; the public log names nobody', async () => {
  const place = await ruledWorld()
  const held = await claimed(place)
  const row = { id: 'ntc_1', caseId: held.caseId, snapshotId: (await place.store.read.select().from(cases))[0]!.snapshotId }
  const texts = { explanation: 'It is a crime.', law: '', email: 'vera@example.org', isChildAbuse: false, state: 'confirmed' as const }
  await place.store.transact(async (tx) => void (await tx.insert(notices).values({ ...row, ...texts, at: place.now() })))

  await decide(place, held)

  expect(await place.store.read.select().from(mails).where(eq(mails.address, 'vera@example.org'))).toHaveLength(1)
  const log = JSON.stringify(await listLog(place.asVisitor(), null))
  expect(log).toContain('COC-2.1')
  expect(log).not.toMatch(/ben|tess|ada|usr_|cas_|12:00/)
})

test('A17: the same flags limit nothing below two hundred active members', async () => {
  const place = await ruledWorld()
  await editProfile(await place.as('ben'), { about: 'Buy my pills.' })
  for (const handle of ['one', 'two', 'three', 'four', 'five'])
    await raiseFlag(await person(place, handle), { on: 'profile:ben', clause: spam, text: '', evidence: '' })

  expect(await place.store.read.select().from(contentMeasures)).toEqual([])
})
