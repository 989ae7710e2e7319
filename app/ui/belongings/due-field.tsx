import { type DueChoice, dueChoiceNames } from '#domain/belongings/model'
import { Amount } from '#ui/bounties/amount'
import { RadioGroup } from '#ui/parts/radio-group'

export type Owed = { currency: string; minor: number; state: 'due' | 'ordered' }
type Props = { owed: readonly Owed[]; payeeReference: string | null; error?: string; chosen?: string }

/** Money that is still to be paid to whoever closes their account; somebody who has left can be asked for nothing any more. */
export function DueField({ owed, payeeReference, error, chosen }: Props) {
  const due = owed.filter(({ state }) => state === 'due')
  if (due.length === 0) return null
  const hints: Record<DueChoice, string> = {
    donation: 'The programme gives it to a charity in your place.',
    payout: `Whoever pays knows you as ${payeeReference}. Keep this reference: nothing else will lead to you.`,
  }
  const choices = payeeReference ? (['donation', 'payout'] as const) : (['donation'] as const)
  return (
    <RadioGroup
      name="due"
      label={
        <>
          What becomes of <Sums money={due} />
        </>
      }
      hint={
        payeeReference
          ? 'It is due to you and not paid yet.'
          : 'It is due to you and not paid yet. Whoever pays does not know you, so you can donate it, or keep the account until it is paid.'
      }
      choices={choices.map((value) => ({ value, label: dueChoiceNames[value], hint: hints[value] }))}
      defaultValue={chosen}
      error={error}
    />
  )
}

export function Sums({ money }: { money: readonly Owed[] }) {
  return money.map((sum, place) => (
    <span key={sum.currency}>
      {place > 0 && ' and '}
      <Amount {...sum} />
    </span>
  ))
}
