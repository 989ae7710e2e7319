import { Link } from '@remix-run/react'
import type { Wish } from '#domain/bounties/model'
import { type OrderState, orderStateNames } from '#domain/payments/model'
import { paths } from '#kernel/paths'
import { Amount } from '#ui/bounties/amount'
import { Page } from '#ui/layout/page'
import { PageHead } from '#ui/parts/page-head'
import { RecordSection } from '#ui/parts/record-section'
import { ScrollRegion } from '#ui/parts/scroll-region'
import { Table } from '#ui/parts/table'
import { type Refused, StatusForm, WithdrawalForm } from './payment-file-forms.tsx'

type Order = {
  payoutId: string
  awardId: string
  state: OrderState
  outcome: string | null
  payee: string
  wish: Wish
  minor: number
  currency: string
  programme: string
}
type Props = {
  id: string
  provider: string
  madeAt: Date
  orders: readonly Order[]
  needsCode: boolean
  form?: 'status' | 'withdrawal'
  refused?: Refused
}

/** One payment file: what stands in it, where each payment is, and the forms that say what became of them. */
export function PaymentFilePage({ id, provider, madeAt, orders, needsCode, form, refused }: Props) {
  const open = orders.filter(({ state }) => state === 'sent').length
  const day = madeAt.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
  return (
    <Page>
      <PageHead
        title={`Payment file of ${day}`}
        crumbs={[{ name: 'Ledger', to: paths.books() }, { name: 'Payment files', to: paths.payments() }, { name: day }]}
        lede={`${orders.length === 1 ? 'One payment' : `${orders.length} payments`}, paid ${provider.toLowerCase()}. ${open === 0 ? 'All are answered.' : `${open === 1 ? 'One is' : `${open} are`} on the way.`}`}
      />
      <RecordSection title="The file" note="No name and no bank account stands in it.">
        <p>
          <a href={paths.paymentFileCsv(id)} download>
            Download it as CSV
          </a>
        </p>
        <p className="mt-2 max-w-body text-ink-2">
          Pay each line, write paid or failed into the column status and the reference of the bank (or why it failed) into the last, and
          send the file back below.
        </p>
      </RecordSection>
      <RecordSection title="Payments">
        <ScrollRegion label="Payments of this file">
          <Table caption="Payments of this file" isNumeric>
            <thead>
              <tr>
                <th scope="col">Payee</th>
                <th scope="col" className="cell-number">
                  Amount
                </th>
                <th scope="col">How</th>
                <th scope="col">Where it is</th>
              </tr>
            </thead>
            <tbody>
              {orders.map(({ payoutId, awardId, payee, minor, currency, wish, state, outcome }) => (
                <tr key={payoutId}>
                  <th scope="row">
                    <Link to={paths.award(awardId)}>{payee}</Link>
                  </th>
                  <td className="cell-number">
                    <Amount minor={minor} currency={currency} />
                  </td>
                  <td>{wish === 'donation' ? 'Donation' : 'Payout'}</td>
                  <td>
                    {orderStateNames[state]}
                    {outcome && `: ${outcome}`}
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        </ScrollRegion>
      </RecordSection>
      {open > 0 && <StatusForm id={id} needsCode={needsCode} refused={form === 'status' ? refused : undefined} />}
      {open > 0 && <WithdrawalForm id={id} needsCode={needsCode} refused={form === 'withdrawal' ? refused : undefined} />}
    </Page>
  )
}
