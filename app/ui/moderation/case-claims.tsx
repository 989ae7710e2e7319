import { Link } from '@remix-run/react'
import type { CasePage } from '#domain/moderation'
import { paths } from '#kernel/paths'
import { Moment } from '#ui/parts/moment'
import { RecordSection } from '#ui/parts/record-section'
import { FlagState } from './flag-state.tsx'

type Props = Pick<CasePage, 'claims' | 'notices'>

/** Who says so and why. A notice says what it says only after a click: what strangers write may hurt too. */
export function CaseClaims({ claims, notices }: Props) {
  return (
    <RecordSection title="Flags and notices" note="Whom the case is about never learns who flagged.">
      <ul>
        {claims.map((claim) => (
          <li key={claim.id} className="border-b border-rule py-3 first:pt-0">
            <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-small">
              <Link to={paths.person(claim.handle)}>{claim.handle}</Link>
              <span>{claim.clause}</span>
              <FlagState state={claim.state} />
              <span className="text-ink-2">
                {claim.tier}, weight {claim.weight.toFixed(2)}, right {claim.agreed} of {claim.agreed + claim.disagreed}
              </span>
              <Moment at={claim.at} as="short" />
            </p>
            {claim.text && <p className="mt-1 max-w-body text-quote">{claim.text}</p>}
            {claim.evidence && <p className="mt-1 max-w-body text-quote">New: {claim.evidence}</p>}
          </li>
        ))}
        {notices.map((notice) => (
          <li key={notice.id} className="border-b border-rule py-3 first:pt-0">
            <details>
              <summary className="cursor-pointer text-small">
                Notice of illegal content, <Moment at={notice.at} as="short" />
                {notice.isChildAbuse && <strong className="text-grave"> · child abuse</strong>}
                <span className="text-ink-2"> · address {notice.state}</span>
              </summary>
              <p className="mt-2 max-w-body whitespace-pre-line text-quote">{notice.explanation}</p>
              {notice.law && <p className="mt-1 text-small">Law: {notice.law}</p>}
            </details>
          </li>
        ))}
      </ul>
    </RecordSection>
  )
}
