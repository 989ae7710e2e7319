import fc from 'fast-check'
import { expect, test } from 'vitest'
import { awards, payouts } from '#db/schema/bounties'
import { events } from '#db/schema/events'
import { ledgerTransfers } from '#db/schema/ledger'
import {
  approveAward,
  choosePayout,
  confirmHold,
  dropHold,
  proposeAward,
  proposeHold,
  recordDeposit,
  recordPayout,
  recordReturn,
  releaseAward,
  reverseAward,
  showHold,
  signAward,
  voidAward,
} from '#domain/bounties'
import { balanceAt, balances, publicTotals, verifyLedger } from '#domain/ledger'
import type { Ctx } from '#kernel/context.server'
import { Refused } from '#kernel/refused'
import { acceptedEntries } from '#tests/support/awarded'
import { harassment, ruledWorld } from '#tests/support/flagged'
import { makePaymentFile, recordStatus, withdrawPaymentFile, writePaymentFile } from './index.server.ts'

const moves = [
  'propose',
  'approve',
  'sign',
  'pay',
  'wish',
  'hold',
  'confirm',
  'drop',
  'release',
  'void',
  'reverse',
  'deposit',
  'giveBack',
  'file',
  'answer',
  'takeBack',
] as const
type Step = { what: (typeof moves)[number]; award: number; person: number; variant: number; isTwice: boolean }
const anyStep: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom(...moves, 'propose', 'approve', 'approve', 'sign', 'pay', 'pay'),
  award: fc.nat({ max: 2 }),
  person: fc.nat({ max: 3 }),
  variant: fc.nat({ max: 3 }),
  isTwice: fc.boolean(),
})
/** How far each award has come before: proposed, approved, signed. Otherwise most sequences would never reach a payment. */
const begun = fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 1, max: 3 })))
const because = 'It is plain, it repeats, and it was found elsewhere before.'

/** Three accepted entries: alone, of a team of three, and of a programme whose rewards need a second signature, confirmed by two others. */
async function town() {
  const place = await ruledWorld()
  const made = await acceptedEntries(place)
  const { read } = place.store
  const awardAt = async (n: number) => {
    const rows = (await read.select().from(awards)).filter(({ entryId }) => entryId === made.entryIds[n])
    return rows.find(({ state }) => state !== 'void' && state !== 'reversed') ?? rows[0]
  }
  const payoutAt = async (n: number, person: number) => {
    const award = await awardAt(n)
    const own = (await read.select().from(payouts)).filter(({ awardId }) => awardId === award?.id)
    return own.toSorted((a, b) => (a.personId < b.personId ? -1 : 1))[person % Math.max(1, own.length)]
  }
  return { ...place, ...made, awardAt, payoutAt, files: [] as string[] }
}
type Town = Awaited<ReturnType<typeof town>>

/** The command of a step, bound to who would give it; null where it names nothing. */
async function commandOf(place: Town, { what, award: n, person, variant }: Step): Promise<((ctx: Ctx) => Promise<unknown>) | null> {
  const award = await place.awardAt(n)
  const payout = await place.payoutAt(n, person)
  const fileId = place.files.at(-1 - (variant % Math.max(1, place.files.length)))
  const money = { amount: ['100', '500.01', '2,000', '0.01'][variant] as string, reference: `Wire ${person}` }
  const ofAward = (command: (ctx: Ctx, id: string) => Promise<unknown>) => (award ? (ctx: Ctx) => command(ctx, award.id) : null)
  const commands: Record<Step['what'], ((ctx: Ctx) => Promise<unknown>) | null> = {
    propose: (ctx) => proposeAward(ctx, place.entryIds[n] as string, { corroborating_percent: variant * 10 }),
    approve: ofAward(approveAward),
    sign: ofAward(signAward),
    pay: payout ? (ctx) => recordPayout(ctx, payout.id, { reference: `Payment ${variant}` }) : null,
    wish: payout ? (ctx) => choosePayout(ctx, payout.id, { wish: variant % 2 ? 'donation' : 'payout' }) : null,
    hold: ofAward((ctx, id) => proposeHold(ctx, id, { clause: harassment, facts: because, reasons: because, days: 5 })),
    confirm: ofAward(confirmHold),
    drop: ofAward(dropHold),
    release: ofAward(releaseAward),
    void: ofAward((ctx, id) => voidAward(ctx, id, { reason: because })),
    reverse: ofAward((ctx, id) => reverseAward(ctx, id, { reason: because })),
    deposit: (ctx) => recordDeposit(ctx, place.slug, money),
    giveBack: (ctx) => recordReturn(ctx, place.slug, money),
    file: async (ctx) => place.files.push((await makePaymentFile(ctx)).id),
    answer: fileId ? (ctx) => answer(ctx, fileId, variant) : null,
    takeBack: fileId ? (ctx) => withdrawPaymentFile(ctx, fileId, { reason: because.slice(0, 100) }) : null,
  }
  return commands[what]
}

async function answer(ctx: Ctx, fileId: string, variant: number) {
  const { text } = await writePaymentFile(ctx, fileId)
  let at = 0
  const statuses = ['"paid","Wire A"', '"failed","No account"', '"",""', '"paid","Wire B"']
  return recordStatus(
    ctx,
    fileId,
    text.replaceAll(/"",""\r\n/g, () => `${statuses[(variant + at++) % 4]}\r\n`),
  )
}

const giverOf = ({ what }: Step, payeeId: string | undefined) => {
  if (what === 'confirm') return 'gwen' as const
  if (what === 'wish') return (payeeId?.replace('usr_', '') ?? 'ada') as 'ada'
  return ['propose', 'approve', 'void'].includes(what) ? ('olga' as const) : ('root' as const)
}

/** Sends a step, or the same twice at once; a refusal is an answer, anything else a fault. What is paid was released and not held. */
async function send(place: Town, step: Step): Promise<void> {
  const command = await commandOf(place, step)
  if (!command) return
  const payout = await place.payoutAt(step.award, step.person)
  const award = await place.awardAt(step.award)
  const ctx = await place.as(giverOf(step, payout?.personId))
  const isHeld = award && (await showHold(ctx, award.id)) !== null
  const wasDue = payout?.state === 'due'
  const once = () =>
    command({ ...ctx }).catch((error: unknown) => {
      if (error instanceof Refused) return 'refused'
      throw error
    })
  const answers = await Promise.all(step.isTwice ? [once(), once()] : [once()])
  if (step.what === 'pay' && wasDue && answers.some((one) => one !== 'refused')) {
    expect(isHeld).toBe(false)
    expect(award).toMatchObject({ state: 'approved' })
    expect(award?.needsSecond ? award.signedAt : true).toBeTruthy()
  }
}

async function expectSoundBooks({ store: { read }, programmeId }: Town): Promise<void> {
  const all = await read.select().from(awards)
  const own = await read.select().from(payouts)
  const held = (await balances(read, [programmeId])).get(programmeId)
  expect(Object.values(held ?? {}).reduce((sum, minor) => sum + minor, 0)).toBe(0)
  let [due, paid, donated, reserved] = [0, 0, 0, 0]
  for (const payout of own) {
    const award = all.find(({ id }) => id === payout.awardId)
    const isReleased = !award?.needsSecond || award.signedAt !== null
    const at = (account: 'payable' | 'paid' | 'donation') => balanceAt(read, { programmeId, account, purpose: payout.id }, 'EUR')
    const isOpen = payout.state === 'due' || payout.state === 'ordered'
    expect([await at('payable'), await at('paid'), await at('donation')], `${payout.state} of ${award?.state}`).toEqual([
      isOpen && isReleased ? payout.minor : 0,
      payout.state === 'paid' ? payout.minor : 0,
      payout.state === 'donated' ? payout.minor : 0,
    ])
    if (isOpen && isReleased) due += payout.minor
    if (isOpen && !isReleased) reserved += payout.minor
    if (payout.state === 'paid') paid += payout.minor
    if (payout.state === 'donated') donated += payout.minor
  }
  for (const award of all.filter(({ approvedAt }) => approvedAt))
    expect(own.filter(({ awardId }) => awardId === award.id).reduce((sum, { minor }) => sum + minor, 0)).toBe(award.minor)
  expect(held).toMatchObject({ reserved, payable: due, paid, donation: donated })
  const { funded, left } = await publicTotals(read, programmeId)
  expect(left).toBe(funded - reserved - due - paid - donated)
  expect(left).toBeGreaterThanOrEqual(0)
}

test('any sequence of commands about money sums to zero, never overdraws, never pays twice, and the rows say what the books say', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 20, maxLength: 60 }), begun, async (sequence, stages) => {
      const place = await town()
      const first: Step = { what: 'deposit', award: 0, person: 0, variant: 2, isTwice: true }
      const before = stages.flatMap((stage, award) =>
        (['propose', 'approve', 'sign'] as const).slice(0, stage).map((what) => ({ ...first, what, award })),
      )
      for (const step of [first, ...before, ...sequence]) await send(place, step)

      await expectSoundBooks(place)
      const { read } = place.store
      const settled = (await read.select().from(events)).filter(({ type }) => type === 'payout.recorded').map(({ subjectId }) => subjectId)
      expect(new Set(settled).size, 'nobody is paid twice').toBe(settled.length)
      const keys = (await read.select().from(ledgerTransfers)).map(({ key }) => key).filter((key) => key.startsWith('pay:'))
      expect(keys).toHaveLength(settled.length)
      const whole = { isWhole: true, count: 0, head: '', firstBad: null, reason: null, checkpoints: 0, copied: 0 }
      expect(await verifyLedger(read, whole)).toEqual(whole)
    }),
    { numRuns: 15 },
  )
}, 180_000)
