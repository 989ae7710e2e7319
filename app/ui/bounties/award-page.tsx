import { Form, Link } from '@remix-run/react'
import type { ComponentProps } from 'react'
import { type AwardPart, type AwardState, awardStateNames, type PayoutState, type Wish } from '#domain/bounties/model'
import { paths } from '#kernel/paths'
import { CodeField } from '#ui/accounts/code-field'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { Moment } from '#ui/parts/moment'
import { PageHead } from '#ui/parts/page-head'
import { RecordSection } from '#ui/parts/record-section'
import { Amount } from './amount.tsx'
import { EndingForm } from './ending-form.tsx'
import { HeldNotice, HoldForm } from './hold-form.tsx'
import { PayoutLine } from './payout-line.tsx'
import { Parts } from './podium.tsx'
import { ProposedHold } from './proposed-hold.tsx'

export type Refused = { errors: Record<string, string>; typed: Record<string, string | string[]> }
type Props = {
  award: {
    id: string
    state: AwardState
    severity: string
    parts: readonly AwardPart[]
    currency: string
    minor: number
    corroboratingPercent: number
    proposedAt: Date
    approvedAt: Date | null
    signedAt: Date | null
    endedAt: Date | null
    reason: string | null
    supplementTo: string | null
    because: string | null
  }
  /** Awards that add to it, because places changed after it was paid. */
  supplements: readonly { id: string; state: AwardState; minor: number }[]
  programme: { slug: string }
  report: { id: string; title: string }
  payouts: readonly {
    id: string
    handle: string
    minor: number
    state: PayoutState
    wish: Wish
    reference: string | null
    settledAt: Date | null
  }[]
  awaitsSecond: boolean
  hold: ComponentProps<typeof HeldNotice>['hold'] | null
  proposal: ComponentProps<typeof ProposedHold>['proposal'] | null
  clauses: ComponentProps<typeof HoldForm>['clauses']
  needsCode: boolean
  may: { approve: boolean; sign: boolean; void: boolean; reverse: boolean; pay: boolean; hold: boolean; release: boolean }
  /** Which of the forms with fields came back, where one did. */
  form?: 'hold'
  refused?: Refused
}

/** One award: where it stands, who gets what of it, and what the reader may do with it. */
export function AwardPage({
  award,
  supplements,
  programme,
  report,
  payouts,
  awaitsSecond,
  hold,
  proposal,
  clauses,
  needsCode,
  may,
  form,
  refused,
}: Props) {
  const { id, state, currency, minor } = award
  const mayRun = may.approve || may.void || may.reverse || may.pay
  return (
    <Page>
      <PageHead
        title={`Award: ${report.title}`}
        crumbs={[
          mayRun
            ? { name: 'Money of the programme', to: paths.programmeAwards(programme.slug) }
            : { name: 'Earnings', to: paths.earnings() },
          { name: 'Award' },
        ]}
        lede={
          <>
            {award.parts.length > 0 ? <Parts parts={award.parts} currency={currency} /> : <Amount minor={minor} currency={currency} />}.{' '}
            {hold ? 'Held back' : awardStateNames[state]}
            {awaitsSecond && ', waits for a second signature'}.
          </>
        }
      />
      <FormErrors errors={refused?.errors} />
      {hold && <HeldNotice hold={hold} />}
      {proposal && <ProposedHold id={id} proposal={proposal} />}
      <RecordSection
        title="Who gets what"
        note={award.corroboratingPercent > 0 ? `${award.corroboratingPercent} % to who confirmed it` : undefined}
      >
        {payouts.length === 0 ? (
          <p className="text-ink-2">It is split when it is approved. Until then it promises nothing.</p>
        ) : (
          <ul className="border-t border-rule">
            {payouts.map((payout) => (
              <PayoutLine key={payout.id} payout={payout} currency={currency} mayPay={may.pay} needsCode={needsCode} />
            ))}
          </ul>
        )}
      </RecordSection>
      <RecordSection title="What happened">
        <ul>
          <li>
            Proposed <Moment at={award.proposedAt} as="full" />
          </li>
          {award.because && (
            <li>
              {award.supplementTo ? <Link to={paths.award(award.supplementTo)}>It adds to an award that was paid</Link> : 'It was owed'}:{' '}
              {award.because}
            </li>
          )}
          {supplements.map((one) => (
            <li key={one.id}>
              <Link to={paths.award(one.id)}>A supplementary award</Link> of <Amount minor={one.minor} currency={currency} />,{' '}
              {awardStateNames[one.state].toLowerCase()}
            </li>
          ))}
          {award.approvedAt && (
            <li>
              Approved <Moment at={award.approvedAt} as="full" />
            </li>
          )}
          {award.signedAt && (
            <li>
              Signed by a second person <Moment at={award.signedAt} as="full" />
            </li>
          )}
          {award.endedAt && (
            <li>
              {awardStateNames[state]} <Moment at={award.endedAt} as="full" />: {award.reason}
            </li>
          )}
        </ul>
      </RecordSection>
      {(may.approve || may.sign) && (
        <RecordSection title="Decide">
          <Form
            method="post"
            action={may.approve ? paths.awardApproval(id) : paths.awardSignature(id)}
            className="flex max-w-form flex-col items-start gap-5"
          >
            {may.sign && needsCode && <CodeField error={refused?.errors.code} />}
            <Button id="form" kind="filled">
              {may.approve ? 'Approve the award' : 'Sign the award'}
            </Button>
          </Form>
        </RecordSection>
      )}
      {may.release && (
        <RecordSection title="End the hold" note="It is due again at once, as before.">
          <Form method="post" action={paths.awardRelease(id)}>
            <Button id={may.sign ? undefined : 'form'}>End the hold</Button>
          </Form>
        </RecordSection>
      )}
      {may.hold && <HoldForm id={id} clauses={clauses} refused={form === 'hold' ? refused : undefined} />}
      {(may.void || may.reverse) && <EndingForm id={id} isPaid={may.reverse} needsCode={needsCode} refused={form ? undefined : refused} />}
    </Page>
  )
}
