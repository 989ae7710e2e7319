import { readdirSync, readFileSync } from 'node:fs'
import { eq, type SQL, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { cases } from '#db/schema/moderation'
import { contentMeasures, decisions } from '#db/schema/moderation-decisions'
import { statements } from '#db/schema/sanctions'
import { openedCase, ruledWorld } from '#tests/support/flagged'
import type { World } from '#tests/support/world'
import { getCase } from './case-page.server.ts'
import { claimCase } from './claims.server.ts'
import { decideCase } from './decisions.server.ts'
import { groundFor } from './grounds.ts'
import { decisionInput } from './input.server.ts'
import { listLog } from './log.server.ts'
import { sendNotice } from './notices.server.ts'

const law = 'Criminal Code (Germany), section 185'
const why = 'These words attack people for who they are, and nothing around them softens that.'

const folder = 'db/migrations/sqlite'
const migration = readFileSync(`${folder}/${readdirSync(folder).find((name) => name.endsWith('_grounds_before.sql'))}`, 'utf8')

/** Does once more what the migration does to rows that were there before it. */
const migrate = ({ store }: World) =>
  store.transact(async (tx) => {
    const raw = tx as unknown as { run(statement: SQL): unknown }
    for (const statement of migration.split('--> statement-breakpoint')) raw.run(sql.raw(statement))
  })

async function decide(place: World, more: Record<string, unknown>) {
  const { caseId } = await openedCase(place)
  const { leaseToken: token } = await claimCase(await place.as('tess'), caseId)
  const said = { token, outcome: 'breach', clauses: ['COC-2.1'], facts: why, reasons: why, content: 'warn', ...more }
  await decideCase(await place.as('tess'), caseId, decisionInput.parse(said))
  return caseId
}

test('a decision that rests on the law says which, in the statement, on the measure, to colleagues and in the public log', async () => {
  const place = await ruledWorld()
  const caseId = await decide(place, { ground: 'law', law })

  for (const table of [decisions, contentMeasures, statements])
    expect(await place.store.read.select({ law: table.law }).from(table)).toEqual([{ law }])
  expect((await getCase(await place.as('tess'), caseId, false)).decisions).toMatchObject([{ law }])
  expect((await listLog(place.asVisitor(), null)).items).toMatchObject([{ law }])
})

test('without another word the ground is the rules, whatever clause is cited', async () => {
  const place = await ruledWorld()
  await decide(place, { clauses: ['SHR-7.2'] })

  for (const table of [decisions, contentMeasures, statements])
    expect(await place.store.read.select({ law: table.law }).from(table)).toEqual([{ law: null }])
})

test('the law has to be named where it is the ground, and is not dropped in silence where it is not', async () => {
  for (const [given, sentence] of [
    [{ ground: 'law' }, 'name it'],
    [{ ground: 'rules', law }, 'Choose the law as the ground'],
  ] as const) {
    const place = await ruledWorld()
    await expect(decide(place, given)).rejects.toMatchObject({ reason: 'bad-input', message: expect.stringContaining(sentence) })
    expect(await place.store.read.select().from(decisions)).toEqual([])
  }
})

test('where no rule was broken nothing is restricted, so nothing rests on a law', async () => {
  const place = await ruledWorld()
  await decide(place, { outcome: 'no_breach', content: '', ground: 'law', law })

  expect(await place.store.read.select({ law: decisions.law }).from(decisions)).toEqual([{ law: null }])
})

test('the form begins with the law for what is forbidden everywhere, else with the rules', () => {
  expect(groundFor(['COC-2.1', 'SHR-7.2'])).toBe('law')
  expect(groundFor(['COC-2.1', 'SHR-4.1', 'COC-7.1'])).toBe('rules')
})

test('what was decided before grounds were kept has the ground that was counted then, with the law that a notice named', async () => {
  const place = await ruledWorld()
  await decide(place, {})
  const notice = { address: '/people/gwen', explanation: why, law: 'Data protection law', name: 'Vera', email: 'vera@example.org' }
  await sendNotice(place.asVisitor(), { ...notice, good_faith: 'yes' }, { baseUrl: 'http://localhost:3000' })
  const [told] = await place.store.read.select().from(cases).where(eq(cases.authorId, 'usr_gwen'))
  const { leaseToken: token } = await claimCase(await place.as('tess'), told?.id ?? '')
  const said = { token, outcome: 'breach', clauses: ['SHR-7.2'], facts: why, reasons: why, content: 'warn' }
  await decideCase(await place.as('tess'), told?.id ?? '', decisionInput.parse(said))

  await migrate(place)

  for (const table of [decisions, contentMeasures])
    expect((await place.store.read.select({ law: table.law }).from(table)).map((row) => row.law).toSorted()).toEqual([
      'Data protection law',
      null,
    ])
  expect(await place.store.read.select().from(contentMeasures).where(eq(contentMeasures.isAutomatic, true))).toEqual([])
})

test('a seal from before is known as automatic, and as resting on the law', async () => {
  const place = await ruledWorld()
  const notice = { address: '/people/gwen', explanation: why, law: '', name: '', email: '', child_abuse: 'yes', good_faith: 'yes' } as const
  await sendNotice(place.asVisitor(), notice, { baseUrl: 'http://localhost:3000' })
  await place.store.transact(async (tx) => void (await tx.update(contentMeasures).set({ law: null, isAutomatic: false })))

  await migrate(place)

  expect(await place.store.read.select().from(contentMeasures)).toMatchObject([
    { kind: 'quarantine', isAutomatic: true, law: expect.stringContaining('SHR-7.1') },
  ])
})
