import { Link } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Moment } from '../parts/moment.tsx'
import { RecordSection } from '../parts/record-section.tsx'

export type PolicyInForce = {
  slug: string
  title: string
  summary: string
  version: string
  inForceSince: Date | string | number
  changesTo?: string
}
type Props = { policies: readonly PolicyInForce[] }

/** The two policies, with the version in force and since when. */
export function TwoRules({ policies }: Props) {
  return (
    <RecordSection title="The two rules" note="Every decision here names a clause of one of them.">
      <div className="grid gap-x-12 gap-y-8 sm:grid-cols-2">
        {policies.map(({ slug, title, summary, version, inForceSince, changesTo }) => (
          <section key={slug}>
            <h3 className="text-h2">
              <Link to={paths.policy(slug)} className="no-underline hover:underline">
                {title}
              </Link>
            </h3>
            <p className="mt-2 text-small text-ink-2">{summary}</p>
            <p className="mt-1.5 text-micro text-ink-3">
              Version {version}, in force since <Moment at={inForceSince} />. {changesTo && <Link to={changesTo}>What changed</Link>}
            </p>
          </section>
        ))}
      </div>
    </RecordSection>
  )
}
