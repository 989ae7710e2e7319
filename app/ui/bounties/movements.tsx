import { Link } from '@remix-run/react'
import { type Account, accountNames } from '#domain/ledger/model'
import { paths } from '#kernel/paths'
import { Moment } from '#ui/parts/moment'
import { RecordSection } from '#ui/parts/record-section'
import { Amount } from './amount.tsx'

type Movement = { number: number; at: Date; by: string | null; note: string; from: Account; to: Account; minor: number; currency: string }
type Props = { movements: readonly Movement[]; next: number | null; slug: string }

/** Every movement of a programme’s money, newest first. */
export function Movements({ movements, next, slug }: Props) {
  return (
    <RecordSection title="Movements" note="Nothing of this can be changed; a mistake is mended by another movement.">
      {movements.length === 0 ? (
        <p className="text-ink-2">No money has moved yet.</p>
      ) : (
        <ol className="border-t border-rule">
          {movements.map(({ number, at, by, note, from, to, minor, currency }) => (
            <li key={number} className="border-b border-rule py-3">
              <p>
                <Amount minor={minor} currency={currency} />: {accountNames[from].toLowerCase()} → {accountNames[to].toLowerCase()}
              </p>
              <p className="text-small break-words text-ink-2">
                Number {number}, <Moment at={at} as="full" />, by {by ?? 'Counterweight'}
                {note && `: ${note}`}
              </p>
            </li>
          ))}
        </ol>
      )}
      {next && (
        <p className="mt-4">
          <Link to={paths.programmeAwards(slug, next)}>Earlier movements</Link>
        </p>
      )}
    </RecordSection>
  )
}
