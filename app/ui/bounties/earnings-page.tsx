import { Form, Link } from '@remix-run/react'
import { type PayoutState, payoutStateNames, type Wish, wishNames } from '#domain/bounties/model'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { Empty } from '#ui/parts/empty'
import { Moment } from '#ui/parts/moment'
import { PageHead } from '#ui/parts/page-head'
import { Amount } from './amount.tsx'

type Earning = {
  id: string
  awardId: string
  minor: number
  currency: string
  state: PayoutState
  wish: Wish
  reference: string | null
  settledAt: Date | null
  needsSecond: boolean
  signedAt: Date | null
  shownAt: Date | null
  title: string
}

type Total = { currency: string; due: number; paid: number; donated: number }
type Props = { earnings: readonly Earning[]; totals: readonly Total[]; payeeReference: string | null }

/** The reader’s own account: what is due to them, what was paid, and where it should go. */
export function EarningsPage({ earnings, totals, payeeReference }: Props) {
  return (
    <Page>
      <PageHead
        title="Earnings"
        lede="What was awarded to you. We store no bank details: whoever pays you asks you for them under the reference."
      />
      {payeeReference && (
        <p className="mb-6">
          Your payee reference: <strong className="font-strong">{payeeReference}</strong>
        </p>
      )}
      {earnings.length === 0 ? (
        <Empty title="Nothing was awarded to you yet">Awards stand here once they are approved.</Empty>
      ) : (
        <>
          <Totals totals={totals} />
          <ul className="border-t border-ink">
            {earnings.map((earning) => (
              <Line key={earning.id} {...earning} />
            ))}
          </ul>
        </>
      )}
    </Page>
  )
}

function Totals({ totals }: { totals: readonly Total[] }) {
  return (
    <div className="mb-8">
      <ul>
        {totals.map(({ currency, due, paid, donated }) => (
          <li key={currency}>
            <Amount minor={due} currency={currency} /> due, <Amount minor={paid} currency={currency} /> paid,{' '}
            <Amount minor={donated} currency={currency} /> donated
          </li>
        ))}
      </ul>
      <p className="mt-2 text-small">
        <a href={paths.statementCsv()} download>
          Statement of account as CSV
        </a>
      </p>
    </div>
  )
}

function Line({ id, awardId, minor, currency, state, wish, reference, settledAt, needsSecond, signedAt, shownAt, title }: Earning) {
  const other = wish === 'payout' ? 'donation' : 'payout'
  return (
    <li className="border-b border-rule py-5">
      <h2 className="text-h3">
        <Link to={paths.award(awardId)}>{title}</Link>
      </h2>
      <p className="mt-1">
        <Amount minor={minor} currency={currency} />
        {state === 'due'
          ? `, due${needsSecond && !signedAt ? ' after a second signature' : ''}. ${wishNames[wish]}.`
          : `, ${payoutStateNames[state]}`}
        {settledAt && (
          <>
            {' '}
            <Moment at={settledAt} /> under {reference}
          </>
        )}
      </p>
      <p className="text-small break-words text-ink-2">Your reference: {id}</p>
      {state === 'due' && (
        <Form method="post" action={paths.payoutWish(id)} className="mt-3">
          <input type="hidden" name="wish" value={other} />
          <Button>{other === 'donation' ? 'Donate it instead' : 'Have it paid to me instead'}</Button>
        </Form>
      )}
      {(state === 'paid' || state === 'donated') && (
        <Form method="post" action={paths.payoutShowing(id)} className="mt-3">
          <input type="hidden" name="show" value={shownAt ? 'no' : 'yes'} />
          <Button>{shownAt ? 'Hide it from my page' : 'Show it on my page'}</Button>
        </Form>
      )}
    </li>
  )
}
