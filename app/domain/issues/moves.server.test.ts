import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { eventDetails, events } from '#db/schema/events'
import { issueAnswers, issueReleases, issues } from '#db/schema/issues'
import { runDue } from '#jobs/run.server'
import type { CastName } from '#tests/support/cast'
import { gpt2 } from '#tests/support/cast'
import { makeIssue } from '#tests/support/make'
import { type World, world } from '#tests/support/world'
import { lapseIssues, moveIssue } from './index.server.ts'
import { type AskedMove, type IssueState, issueMachine, issueMoves, moderatorMoves, ownerAdminMoves, ownerMoves } from './model.ts'

const text = 'We looked into it and say so.'
const publicId = 'CW-2026-10001'
const soon = new Date('2026-06-01T23:59:59.999Z')
const waiting = ['risk_accepted', 'deferred']

const issueIn = (place: World, state: IssueState, given = {}) =>
  makeIssue(place, { state, until: waiting.includes(state) ? soon : null, ...given })
const move = async (place: World, by: CastName, asked: AskedMove, given: { until?: Date; release?: string } = {}) =>
  moveIssue(await place.as(by), publicId, { move: asked, text, ...given })
const issue = async ({ store }: World) => (await store.read.select().from(issues))[0]!

/** Whose moves these are, beside everybody who has none. */
const mayMake: Partial<Record<CastName, readonly AskedMove[]>> = {
  olga: [...ownerMoves, ...ownerAdminMoves],
  otto: ownerMoves,
  tess: moderatorMoves,
  ada: [],
  ruth: [],
  root: [],
}

describe.each(issueMachine.states)('from %s', (state) => {
  test.each(Object.entries(mayMake) as [CastName, readonly AskedMove[]][])(
    '%s makes their own moves of the table and no others',
    async (by, own) => {
      const answers: Record<string, string> = {}
      const expected: Record<string, string> = {}
      for (const asked of issueMoves) {
        const place = await world()
        await issueIn(place, state)
        // An owner answers for this system, so a moderator does not go past them.
        const goesPast = ['open', 'reopened'].includes(state) && ['start_retest', 'dismiss'].includes(asked)
        const to = goesPast ? undefined : issueMachine.peek(state, asked)
        expected[asked] = own.includes(asked) ? (to ?? 'conflict') : 'forbidden'

        const until = (ownerAdminMoves as readonly string[]).includes(asked) ? soon : undefined
        answers[asked] = await move(place, by, asked, { until }).then(
          (done) => done.state,
          (refused) => refused.reason,
        )
        expect((await issue(place)).severity).toBe('high')
        if (['conflict', 'forbidden'].includes(answers[asked] ?? '')) {
          expect(await issue(place)).toMatchObject({ state })
          expect(await place.store.read.select().from(events)).toEqual([])
        }
        await place.store.close()
      }

      expect(answers).toEqual(expected)
    },
  )
})

test('a move is one event and one answer, which carries the name of the organisation that spoke', async () => {
  const place = await world()
  const id = await issueIn(place, 'open')

  await move(place, 'otto', 'acknowledge')

  const [told] = await place.store.read.select().from(events).innerJoin(eventDetails, eq(eventDetails.eventId, events.id))
  expect(told).toMatchObject({
    events: { type: 'issue.moved', subjectId: id, actorId: 'usr_otto' },
    event_details: { details: { move: 'acknowledge', from: 'open', to: 'acknowledged', text, byOwner: 'Allen Institute for AI' } },
  })
  expect(await place.store.read.select().from(issueAnswers)).toMatchObject([{ move: 'acknowledge', byOwner: 'Allen Institute for AI' }])
  expect(await issue(place)).toMatchObject({ answeredAt: place.now(), movedAt: place.now() })
})

test('the first answer keeps its day, and a moderator’s step is no answer of the owner’s', async () => {
  const place = await world()
  await issueIn(place, 'fix_ready', { answeredAt: null })
  await move(place, 'tess', 'start_retest')
  expect((await issue(place)).answeredAt).toBeNull()

  await move(place, 'tess', 'fail_retest')
  await move(place, 'olga', 'claim_fix')
  const first = (await issue(place)).answeredAt
  place.pass(2)
  await move(place, 'tess', 'start_retest')
  await move(place, 'tess', 'fail_retest')
  await move(place, 'olga', 'claim_fix')

  expect((await issue(place)).answeredAt).toEqual(first)
})

test('where nobody answers, a moderator goes past the owner and a failed retest leaves it open', async () => {
  const place = await world()
  await issueIn(place, 'open', { systemId: gpt2.id, notifiedAt: null })

  expect(await move(place, 'tess', 'start_retest')).toMatchObject({ state: 'retesting' })
  expect(await move(place, 'tess', 'fail_retest')).toMatchObject({ state: 'open' })
  expect(await move(place, 'tess', 'dismiss')).toMatchObject({ state: 'dismissed' })
})

test('an owner who was not told yet does not find a private issue, and answers it from then on', async () => {
  const place = await world()
  const id = await issueIn(place, 'open', { publication: 'private', publishedAt: null, notifiedAt: null })
  await expect(move(place, 'olga', 'acknowledge')).rejects.toMatchObject({ reason: 'not-found' })

  await place.store.transact(async (tx) => void (await tx.update(issues).set({ notifiedAt: place.now() }).where(eq(issues.id, id))))

  expect(await move(place, 'olga', 'acknowledge')).toMatchObject({ state: 'acknowledged' })
})

test.each([
  ['none', undefined],
  ['today, which is over', new Date('2026-03-01T23:59:59.999Z')],
  ['now', new Date('2026-03-02T12:00:00.000Z')],
  ['one instant past twelve months', new Date('2027-03-02T12:00:00.001Z')],
  ['the year 9999', new Date('9999-12-31T23:59:59.999Z')],
])('D5: a risk is not accepted until %s', async (_name, until) => {
  const place = await world()
  await issueIn(place, 'acknowledged')

  await expect(move(place, 'olga', 'accept_risk', { until })).rejects.toMatchObject({ reason: 'bad-input' })
})

test.each(['accept_risk', 'defer'] as const)(
  'D4: what is set until a date is acknowledged again from that instant on (%s)',
  async (asked) => {
    const place = await world()
    const until = new Date(place.now().getTime() + 86_400_000)
    await issueIn(place, 'acknowledged')
    await move(place, 'olga', asked, { until })
    const at = (milliseconds: number) => ({ ...place.asSystem(), now: new Date(until.getTime() + milliseconds) })

    expect(await lapseIssues(at(-1))).toBe(false)
    expect(await lapseIssues(at(0))).toBe(true)
    expect(await lapseIssues(at(0))).toBe(false)

    expect(await issue(place)).toMatchObject({ state: 'acknowledged', until: null })
    const kinds = (await place.store.read.select().from(events)).map(({ type, actorKind }) => [type, actorKind])
    expect(kinds).toEqual([
      ['issue.moved', 'person'],
      ['issue.lapsed', 'system'],
    ])
  },
)

test('the clock brings every overdue issue back, each with its own event', async () => {
  const place = await world()
  for (const publicId of ['CW-2026-10001', 'CW-2026-10002']) await issueIn(place, 'deferred', { publicId })

  await runDue(place.house, place.pass(120))

  expect((await place.store.read.select().from(issues)).map(({ state }) => state)).toEqual(['acknowledged', 'acknowledged'])
  expect(await place.store.read.select().from(events).where(eq(events.type, 'issue.lapsed'))).toHaveLength(2)
})

test('a confirmed fix settles the release of the last claim, and reopening forgets that it was resolved', async () => {
  const place = await world()
  const issueId = await issueIn(place, 'mitigating')
  const affected = { issueId, releaseId: 'rel_unifiedqa', status: 'affected', updatedAt: place.now() } as const
  await place.store.transact(async (tx) => void (await tx.insert(issueReleases).values(affected)))

  await move(place, 'otto', 'claim_fix', { release: 'rel_unifiedqa' })
  await move(place, 'tess', 'start_retest')
  expect(await place.store.read.select().from(issueReleases)).toMatchObject([{ status: 'affected' }])
  await move(place, 'max', 'resolve')

  expect(await place.store.read.select().from(issueReleases)).toMatchObject([{ status: 'fixed' }])
  expect((await issue(place)).resolvedAt).toEqual(place.now())
  await move(place, 'tess', 'reopen')
  expect((await issue(place)).resolvedAt).toBeNull()
})

test('a claimed fix names a release of this system or none', async () => {
  const place = await world()
  await issueIn(place, 'mitigating')

  await expect(move(place, 'otto', 'claim_fix', { release: gpt2.releaseId })).rejects.toMatchObject({ reason: 'bad-input' })
})

test('of two moves at once one is a conflict', async () => {
  const place = await world()
  await issueIn(place, 'open')

  const both = await Promise.allSettled([move(place, 'olga', 'acknowledge'), move(place, 'otto', 'acknowledge')])

  expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
  expect(await place.store.read.select().from(issueAnswers)).toHaveLength(1)
})
