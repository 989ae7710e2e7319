import { readFileSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { evidence } from '#db/schema/evidence'
import { notifications } from '#db/schema/notifications'
import { reportComments } from '#db/schema/reports'
import { sanctions } from '#db/schema/sanctions'
import { mails } from '#db/schema/technical'
import { startSession } from '#domain/accounts'
import { startDraft } from '#domain/reports'
import { issueStatement } from '#domain/sanctions'
import { isOpenToShutOut } from '#http/shut-out.server'
import { runDue } from '#jobs/run.server'
import { transact } from '#kernel/transact.server'
import { openedCase, ruledWorld } from '#tests/support/flagged'
import { facts, reasons, sanction, seedClauses } from '#tests/support/sanction'
import { type Route, visit } from '#tests/support/visit'
import { waitingReport } from '#tests/support/waiting-report'
import { world } from '#tests/support/world'
import { loader as root } from '../../app/root.tsx'
import { action as transcript } from '../../app/routes/evidence/transcripts.tsx'
import { action as notice } from '../../app/routes/moderation/notice.tsx'
import { action as retraction } from '../../app/routes/moderation/retraction.tsx'
import { action as comment } from '../../app/routes/reports/comments.tsx'
import { loader as standing } from '../../app/routes/sanctions/standing.tsx'
import { loader as statement } from '../../app/routes/sanctions/statement.tsx'
import routes from '../../app/routes.ts'

test('standing says what is taken until when, what came before, and the statement', async () => {
  const place = await world()
  await sanction(place, 'ada', { kind: 'warning', decisionId: 'dec_earlier', clauses: ['COC-2.1'] })
  const { reference, endsAt } = await sanction(place, 'ada')

  const { data } = await visit(place, standing, '/standing', { by: 'ada' })

  expect(data).toMatchObject({
    standing: 'suspended',
    gravest: { kind: 'suspension', endsAt, facts },
    earlier: [{ kind: 'warning' }],
    statement: { reference, clauses: [{ code: 'COC-2.5' }] },
    points: 4,
  })
})

test('what was decided about content alone can be appealed from the standing page and from its statement', async () => {
  const place = await world()
  await seedClauses(place)
  const about = { decisionId: 'dec_content', clauses: ['COC-2.5'], facts, reasons, source: 'flags' as const }
  const reference = await transact(await place.as('tess'), async (tx) => {
    const given = { personId: 'usr_ada', policyVersionId: 'ver_code-of-conduct', startsAt: place.now(), endsAt: null }
    const stated = { ...about, ...given, restrictions: ['hide' as const], isAutomated: false }
    return (await issueStatement(tx, await place.as('tess'), stated)).reference
  })
  const shown = () => visit(place, standing, '/standing', { by: 'ada' })
  const read = (by: 'ada' | 'tess') => visit(place, statement, `/statements/${reference}`, { by, params: { reference } })

  expect((await shown()).data).toMatchObject({ aboutContent: [{ reference, appeal: { of: { subject: 'decision', id: 'dec_content' } } }] })
  expect((await read('ada')).data).toMatchObject({ appeal: { of: { subject: 'decision', id: 'dec_content' }, openId: null } })
  expect((await read('tess')).data).toMatchObject({ appeal: null })

  place.pass(190)
  expect((await shown()).data).toMatchObject({ aboutContent: [{ appeal: null }] })
  expect((await read('ada')).data).toMatchObject({ appeal: null })
})

test('the suspended still tell of illegal content and take a flag back', async () => {
  const place = await ruledWorld()
  const { flagId } = await openedCase(place)
  await sanction(place, 'ada', { subject: { type: 'comment', id: 'com_two', revision: '1' } })

  const taken = await visit(place, retraction, `/flags/${flagId}/retraction`, { by: 'ada', params: { flagId }, form: {} })
  const form = { address: 'http://localhost:3000/people/ben', explanation: facts, name: 'Ada', email: 'ada@example.org', good_faith: 'yes' }
  const sent = await visit(place, notice, '/notice', { by: 'ada', form })

  expect(taken).toMatchObject({ status: 302, location: '/flags' })
  expect(sent).toMatchObject({ status: 200, data: { ok: true } })
})

test('somebody without a sanction stands well, and a visitor is asked to sign in', async () => {
  const place = await world()

  expect((await visit(place, standing, '/standing', { by: 'ben' })).data).toMatchObject({ standing: 'good', gravest: null, points: 0 })
  expect((await visit(place, standing, '/standing')).location).toBe('/sign-in?next=%2Fstanding')
})

test('a statement is there for the person and for staff, and for nobody else', async () => {
  const place = await world()
  const { reference } = await sanction(place, 'ada')
  const statusFor = async (by: 'ada' | 'tess' | 'ruth' | 'root' | 'ben' | 'olga') =>
    (await visit(place, statement, `/statements/${reference}`, { by, params: { reference } })).status

  expect(await Promise.all([statusFor('ada'), statusFor('tess'), statusFor('ruth'), statusFor('root')])).toEqual([200, 200, 200, 200])
  expect(await Promise.all([statusFor('ben'), statusFor('olga')])).toEqual([404, 404])
})

test('every page tells the sanctioned, and only them', async () => {
  const place = await world()
  await sanction(place, 'ada', { kind: 'limit', capabilities: ['comment'], days: 3 })
  const saidTo = async (by: 'ada' | 'ben') =>
    ((await visit(place, root, '/', { by })).data as { person: { sanction: string | null } }).person.sanction

  expect(await saidTo('ada')).toMatch('You cannot comment until 5 March 2026 at 12:00 UTC')
  expect(await saidTo('ben')).toBeNull()
})

const actions = (routes as { path?: string; file: string }[])
  .map(({ path = '', file }) => ({ path: `/${path}`, file }))
  .filter(({ file }) => readFileSync(new URL(`../../app/${file}`, import.meta.url), 'utf8').includes('export const action = member('))

test.each(actions)('D2: $path is closed to the suspended and the banned, or open by the list', async ({ path, file }) => {
  const place = await world()
  await sanction(place, 'ada')
  await sanction(place, 'ben', { kind: 'ban', by: 'max' })
  const params = Object.fromEntries([...path.matchAll(/:(\w+)/g)].map(([, name]) => [name ?? '', 'x']))
  const address = path.replaceAll(/:\w+/g, 'x')
  const { action } = (await import(/* @vite-ignore */ `../../app/${file}`)) as { action: Parameters<typeof visit>[1] }

  for (const by of ['ada', 'ben'] as const) {
    const answer = await visit(place, action, address, { by, params, form: { text: 'x' } })
    if (isOpenToShutOut(address)) expect(answer.status).not.toBe(403)
    else
      expect(answer).toMatchObject({
        status: 403,
        data: { sentence: expect.stringMatching(by === 'ada' ? /suspended until 16 March 2026/ : /banned until it is lifted/) },
      })
  }
})

test('D2: the list of what stays open is this, and nothing that contributes', () => {
  const open = actions.map(({ path }) => path).filter((path) => isOpenToShutOut(path.replaceAll(/:\w+/g, 'x')))

  expect(open.filter((path) => !/settings|confirmation|acceptances|readings|appeal|retraction|case-questions|repair/.test(path))).toEqual(
    [],
  )
  expect(open).toEqual(expect.arrayContaining(['/settings/security', '/settings/sessions', '/policies/acceptances', '/inbox/readings']))
})

test('D2: the commands refuse by themselves, without any door', async () => {
  const place = await world()
  await sanction(place, 'ada')

  await expect(startDraft(await place.as('ada'), {})).rejects.toThrow('Your account is suspended until 16 March 2026')
})

test('who is sanctioned is told once by mail, and told again when it has ended by itself', async () => {
  const place = await world()
  const { id, reference } = await sanction(place, 'ada')
  await runDue(place.house, place.now())
  const toldOf = async () =>
    (await place.store.read.select({ path: notifications.path }).from(notifications).where(eq(notifications.personId, 'usr_ada'))).map(
      ({ path }) => path,
    )
  expect(await toldOf()).toEqual([`/statements/${reference}`])

  place.pass(14)
  await runDue(place.house, place.now())
  expect((await toldOf()).toSorted()).toEqual(['/standing', `/statements/${reference}`])
  expect(await place.store.read.select({ state: sanctions.state }).from(sanctions).where(eq(sanctions.id, id))).toEqual([
    { state: 'expired' },
  ])
  expect((await place.store.read.select().from(mails).where(eq(mails.address, 'ada@example.org'))).length).toBe(2)
})

test('D1: of five sessions that were open before a suspension the very next request of each is refused, and an upload keeps nothing', async () => {
  const place = await world()
  const reportId = await waitingReport(place)
  const sessions = await Promise.all([1, 2, 3, 4, 5].map((n) => startSession(place.store, 'usr_ada', `browser ${n}`, place.now())))
  const send = (secret: string, route: Route, form: Record<string, string>) =>
    visit(place, route, `/reports/${reportId}`, { cookie: `counterweight=${secret}`, params: { reportId }, form })
  const say = (secret: string) => send(secret, comment, { body: 'One more word about this.' })
  for (const secret of sessions.slice(0, 2)) expect((await say(secret)).status).toBe(302)

  await sanction(place, 'ada')

  for (const secret of sessions) {
    expect((await say(secret)).status).toBe(403)
    expect((await send(secret, transcript, { transcript: 'Person: Who?\nSystem: She.' })).status).toBe(403)
    expect((await visit(place, standing, '/standing', { cookie: `counterweight=${secret}` })).status).toBe(200)
  }
  expect(await place.store.read.select().from(evidence)).toEqual([])
  expect(await place.store.read.select().from(reportComments)).toHaveLength(2)
})
