import { Link } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Markdown, type MarkdownNode } from '#ui/parts/markdown'
import { Moment } from '#ui/parts/moment'
import { PageHead } from '#ui/parts/page-head'
import { RecordSection } from '#ui/parts/record-section'

type Clause = { code: string; title: string; nodes: readonly MarkdownNode[] }
type Version = { version: string; state: string; effectiveAt: Date | null; changeSummary: string }
type Props = {
  policy: string
  title: string
  summary: string
  version: string
  state: string
  effectiveAt: Date | null
  textHash: string
  clauses: Clause[]
  versions: Version[]
}

/** One version of a policy, clause by clause, each with its own address. */
export function PolicyText({ policy, title, summary, version, state, effectiveAt, textHash, clauses, versions }: Props) {
  return (
    <Page>
      <PageHead
        title={title}
        crumbs={[{ name: 'Policies', to: paths.policies() }, { name: title }]}
        lede={summary}
        badges={
          <span>
            Version {version}, {state === 'in_force' ? 'in force since' : `${state.replaceAll('_', ' ')},`}{' '}
            {effectiveAt && <Moment at={effectiveAt} />}
          </span>
        }
      />
      <RecordSection title="Contents">
        <ol className="columns-1 gap-12 sm:columns-2">
          {clauses
            .filter(({ code }) => !code.includes('.'))
            .map((clause) => (
              <li key={clause.code} className="py-1">
                <a href={`#${clause.code}`}>
                  {clause.code} {clause.title}
                </a>
              </li>
            ))}
        </ol>
      </RecordSection>
      {clauses.map((clause) => (
        <ClauseText key={clause.code} {...clause} />
      ))}
      <RecordSection title="Versions" note="A text never changes once it is approved.">
        <ul className="border-t border-rule">
          {versions.map((one) => (
            <li key={one.version} className="border-b border-rule py-3">
              <Link to={paths.policyVersion(policy, one.version)}>Version {one.version}</Link>, {one.state.replaceAll('_', ' ')}.{' '}
              {one.changeSummary}
            </li>
          ))}
        </ul>
        <p className="mt-4 break-all text-micro text-ink-3">SHA-256 of this text: {textHash}</p>
      </RecordSection>
    </Page>
  )
}

function ClauseText({ code, title, nodes }: Clause) {
  const isSub = code.includes('.')
  const Heading = isSub ? 'h3' : 'h2'
  return (
    <section id={code} className={`scroll-mt-6 ${isSub ? 'pt-6' : 'mt-10 border-t border-ink pt-6'} sm:ps-[15.5rem]`}>
      <Heading className={isSub ? 'text-h3' : 'text-h2'}>
        <a href={`#${code}`} className="me-2 text-ink-3" aria-label={`Link to ${code}`}>
          {code}
        </a>
        {title}
      </Heading>
      <Markdown nodes={nodes} className="mt-2" />
    </section>
  )
}
