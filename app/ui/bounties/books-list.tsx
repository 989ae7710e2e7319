import { Link } from '@remix-run/react'
import type { Account } from '#domain/ledger/model'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Empty } from '#ui/parts/empty'
import { PageHead } from '#ui/parts/page-head'
import { ScrollRegion } from '#ui/parts/scroll-region'
import { Table } from '#ui/parts/table'
import { Amount } from './amount.tsx'

type Props = {
  mayPay: boolean
  books: readonly { id: string; slug: string; currency: string; state: string; balances?: Record<Account, number> }[]
}
const columns = {
  programme: 'Free',
  reserved: 'Reserved',
  payable: 'To be paid',
  paid: 'Paid',
  donation: 'Donated',
  returned: 'Given back',
} as const

/** The money of every programme that the reader answers for. */
export function BooksList({ books, mayPay }: Props) {
  return (
    <Page>
      <PageHead
        title="Ledger"
        lede="What each programme holds, account by account. Money moves only by what is recorded here, and nothing of it can be changed."
      />
      {mayPay && (
        <p className="mb-6">
          <Link to={paths.payments()}>Payment files</Link>: pay what is due, and record what became of it.
        </p>
      )}
      {books.length === 0 ? (
        <Empty title="No programme has opened yet">Its money stands here from its opening on.</Empty>
      ) : (
        <ScrollRegion label="Balances by programme">
          <Table caption="Balances by programme" isNumeric>
            <thead>
              <tr>
                <th scope="col">Programme</th>
                {Object.values(columns).map((name) => (
                  <th key={name} scope="col" className="cell-number">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {books.map(({ id, slug, currency, balances }) => (
                <tr key={id}>
                  <th scope="row">
                    <Link to={paths.programmeAwards(slug)}>{slug}</Link>
                  </th>
                  {(Object.keys(columns) as (keyof typeof columns)[]).map((account) => (
                    <td key={account} className="cell-number">
                      <Amount minor={balances?.[account] ?? 0} currency={currency} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </Table>
        </ScrollRegion>
      )}
    </Page>
  )
}
