import { Link } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Moment } from '#ui/parts/moment'
import { Amount } from './amount.tsx'

type Shown = { id: string; minor: number; currency: string; state: string; settledAt: Date | null; slug: string; programme: string }

/** The bounties that somebody chose to show on their page. */
export function ShownAwards({ awards }: { awards: readonly Shown[] }) {
  if (awards.length === 0) return null
  return (
    <section aria-labelledby="bounties" className="mt-10 max-w-form">
      <h2 id="bounties" className="text-h2">
        Bounties
      </h2>
      <ul className="mt-3 border-t border-rule">
        {awards.map(({ id, minor, currency, state, settledAt, slug, programme }) => (
          <li key={id} className="border-b border-rule py-3">
            <Link to={paths.programme(slug)}>{programme}</Link>: <Amount minor={minor} currency={currency} />
            {state === 'donated' && ', donated'}
            {settledAt && (
              <>
                , <Moment at={settledAt} />
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
