import { Link } from '@remix-run/react'
import type { ComponentProps } from 'react'
import type { ProgrammeContents, ProgrammeKind } from '#domain/programmes/model'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import type { MarkdownNode } from '#ui/parts/markdown'
import { Moment } from '#ui/parts/moment'
import { PageHead } from '#ui/parts/page-head'
import { RecordSection } from '#ui/parts/record-section'
import { ProgrammeRewards } from './programme-rewards.tsx'
import { ProgrammeRules } from './programme-rules.tsx'
import { ProgrammeScope } from './programme-scope.tsx'
import { VersionWording } from './version-wording.tsx'

type Props = {
  slug: string
  kind: ProgrammeKind
  currency: string
  programme: string
  number: number
  inForce: number
  difference: readonly string[]
  reason: string
  at: Date
  madeBy: string
  contents: ProgrammeContents
  /** Its texts against those of another version; null for the first one. */
  compared: Pick<ComponentProps<typeof VersionWording>, 'from' | 'texts'> | null
  others: readonly number[]
  words: Record<'inScope' | 'outOfScope' | 'rules' | 'safeHarbour' | 'eligibility', readonly MarkdownNode[]>
  scope: readonly { slug: string; name: string; releases: readonly (string | null)[] }[]
}

/** What a programme promised from a day on, and what that changed. Entries made under it keep it. */
export function VersionPage(props: Props) {
  const { slug, kind, currency, programme, number, inForce, difference, reason, at, madeBy, contents, compared, others, words, scope } =
    props
  return (
    <Page>
      <PageHead
        title={`Version ${number} of “${contents.title}”`}
        crumbs={[
          { name: 'Programmes', to: paths.programmes() },
          { name: programme, to: paths.programme(slug) },
          { name: `Version ${number}` },
        ]}
        badges={
          <>
            <span className="font-strong text-ink">{number === inForce ? 'In force' : `Version ${inForce} is in force`}</span>
            <span>
              By {madeBy}, <Moment at={at} as="full" zone="UTC" />
            </span>
          </>
        }
        lede={contents.summary}
      />
      <RecordSection title="What changed" note="From the version before it.">
        <p className="max-w-body break-words">{reason}</p>
        {difference.length > 0 && (
          <ul className="mt-3 max-w-body list-disc ps-5">
            {difference.map((one) => (
              <li key={one} className="break-words">
                {one}
              </li>
            ))}
          </ul>
        )}
        {number > 1 && (
          <p className="mt-3">
            <Link to={paths.programmeVersion(slug, number - 1)}>Version {number - 1}</Link>
          </p>
        )}
      </RecordSection>
      {compared && <VersionWording slug={slug} number={number} others={others} {...compared} />}
      <ProgrammeScope contents={contents} scope={scope} inScope={words.inScope} outOfScope={words.outOfScope} />
      <ProgrammeRewards kind={kind} contents={contents} currency={currency} totals={null} />
      <ProgrammeRules contents={contents} words={words} />
    </Page>
  )
}
