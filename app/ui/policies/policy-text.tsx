import { Link } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Markdown, type MarkdownNode } from '#ui/parts/markdown'
import { Moment } from '#ui/parts/moment'
import { Notice } from '#ui/parts/notice'
import { PageHead } from '#ui/parts/page-head'
import { RecordSection } from '#ui/parts/record-section'
import { standingWords } from './standing.ts'

type Clause = { code: string; title: string; nodes: readonly MarkdownNode[] }
type Version = { version: string; standing: string; effectiveAt: Date | null; changeSummary: string }
type Props = {
  policy: string
  title: string
  summary: string
  version: string
  standing: string
  before: string | null
  effectiveAt: Date | null
  textHash: string
  clauses: Clause[]
  versions: Version[]
}

/** One version of a policy, clause by clause, each with its own address. */
export function PolicyText({ policy, title, summary, version, standing, before, effectiveAt, textHash, clauses, versions }: Props) {
  return (
    <Page>
      <PageHead
        title={title}
        crumbs={[{ name: 'Policies', to: paths.policies() }, { name: title }]}
        lede={summary}
        badges={
          <span>
            Version {version}, {standingWords[standing]} {effectiveAt && <Moment at={effectiveAt} zone="UTC" />}
          </span>
        }
      />
      <Announcement policy={policy} shown={version} versions={versions} />
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
              <Link to={paths.policyVersion(policy, one.version)}>Version {one.version}</Link>, {standingWords[one.standing]}{' '}
              {one.effectiveAt && <Moment at={one.effectiveAt} zone="UTC" />}
              <p className="max-w-body text-small text-ink-2">{one.changeSummary}</p>
            </li>
          ))}
        </ul>
        <p className="mt-4 flex flex-wrap gap-x-6 gap-y-2">
          {before && <Link to={paths.policyDifference(policy, { from: before, to: version })}>What changed in version {version}</Link>}
          <Link to={paths.policyText(policy, version)} reloadDocument>
            This version as JSON
          </Link>
          <Link to={paths.policyVersions(policy)} reloadDocument>
            All versions as JSON
          </Link>
        </p>
        <p className="mt-4 text-small text-ink-2">The English text is the binding one.</p>
        <p className="mt-2 break-all text-micro text-ink-3">SHA-256 of this text: {textHash}</p>
      </RecordSection>
    </Page>
  )
}

/** Says on every other version that one is coming, and on an old one that it is old. */
function Announcement({ policy, shown, versions }: { policy: string; shown: string; versions: readonly Version[] }) {
  const coming = versions.filter(({ standing, version }) => standing === 'scheduled' && version !== shown).at(-1)
  const inForce = versions.find(({ standing }) => standing === 'in_force')
  const isOld = versions.some(({ standing, version }) => version === shown && standing === 'superseded')
  if (isOld && inForce)
    return (
      <Notice tone="caution" className="mb-8">
        This version is not in force any more. <Link to={paths.policy(policy)}>Read version {inForce.version}</Link>, which is.
      </Notice>
    )
  if (!coming) return null
  return (
    <Notice className="mb-8">
      Version {coming.version} begins on {coming.effectiveAt && <Moment at={coming.effectiveAt} zone="UTC" />}.{' '}
      <Link to={paths.policyDifference(policy, { to: coming.version })}>What changes and why</Link>
    </Notice>
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
