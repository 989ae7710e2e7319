import { Form } from '@remix-run/react'
import { type PayoutState, payoutStateNames, type Wish, wishNames } from '#domain/bounties/model'
import { paths } from '#kernel/paths'
import { CodeField } from '#ui/accounts/code-field'
import { Button } from '#ui/parts/button'
import { Moment } from '#ui/parts/moment'
import { TextField } from '#ui/parts/text-field'
import { Amount } from './amount.tsx'

type Payout = {
  id: string
  handle: string
  minor: number
  state: PayoutState
  wish: Wish
  reference: string | null
  settledAt: Date | null
}
type Props = { payout: Payout; currency: string; mayPay: boolean; needsCode: boolean }

/** What one person gets, and for who pays the field that records it. The id is the reference under which it is paid. */
export function PayoutLine({ payout, currency, mayPay, needsCode }: Props) {
  const { id, handle, minor, state, wish, reference, settledAt } = payout
  return (
    <li className="border-b border-rule py-4">
      <p>
        <strong className="font-strong">{handle}</strong>: <Amount minor={minor} currency={currency} />, {payoutStateNames[state]}
        {settledAt && (
          <>
            {' '}
            <Moment at={settledAt} /> under {reference}
          </>
        )}
      </p>
      <p className="text-small break-words text-ink-2">
        {wishNames[wish]} · payee reference {id}
      </p>
      {mayPay && state === 'due' && (
        <Form method="post" action={paths.payout(id)} className="mt-3 flex max-w-form flex-wrap items-end gap-4">
          <TextField id={`reference-${id}`} name="reference" label={`Reference for ${handle}`} />
          {needsCode && <CodeField id={`code-${id}`} />}
          <Button>{wish === 'donation' ? 'Record as donated' : 'Record as paid'}</Button>
        </Form>
      )}
    </li>
  )
}
