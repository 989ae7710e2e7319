import { Link } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Moment } from '#ui/parts/moment'
import { PageHead } from '#ui/parts/page-head'

type Props = { policies: { policy: string; title: string; summary: string; version: string; effectiveAt: Date | null }[] }

/** The two policies in force. */
export function PolicyList({ policies }: Props) {
  return (
    <Page>
      <PageHead title="The two policies" lede="Every decision here names a clause of one of them." />
      <ul className="border-t border-ink">
        {policies.map(({ policy, title, summary, version, effectiveAt }) => (
          <li key={policy} className="border-b border-rule py-6">
            <h2 className="text-h2">
              <Link to={paths.policy(policy)}>{title}</Link>
            </h2>
            <p className="mt-2 max-w-body">{summary}</p>
            <p className="mt-2 text-small text-ink-2">
              Version {version}, in force since {effectiveAt && <Moment at={effectiveAt} />}
            </p>
          </li>
        ))}
      </ul>
    </Page>
  )
}
