import { Form, Link } from '@remix-run/react'
import type { ComponentProps, ReactNode } from 'react'
import type { PublicTotals } from '#domain/ledger'
import type { Prize, ProgrammeContents, ProgrammeKind, ProgrammeState } from '#domain/programmes/model'
import { severities } from '#domain/reports/model'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { Happenings } from '#ui/parts/happenings'
import { Moment } from '#ui/parts/moment'
import { PageHead } from '#ui/parts/page-head'
import { RecordSection } from '#ui/parts/record-section'
import { Table } from '#ui/parts/table'
import { programmeWords } from './happenings.ts'
import { Organisers, type Steps } from './organisers.tsx'
import { money, stateWords } from './words.ts'

type Props = {
  slug: string
  kind: ProgrammeKind
  state: ProgrammeState
  currency: string
  closesAt: Date | null
  organisation: string | null
  contents: ProgrammeContents
  scope: readonly { slug: string; name: string; releases: readonly (string | null)[] }[]
  versions: readonly { number: number; difference: readonly string[]; reason: string; at: Date; madeBy: string }[]
  isTaking: boolean
  rubricVersionId: string | null
  /** What everybody may know of its money; null for a draft. */
  totals: PublicTotals | null
  happened: ComponentProps<typeof Happenings>['happened']
  may: Steps
}

/** What a programme looks for, by which rules, and what it is worth. */
export function ProgrammePage(props: Props) {
  const { slug, kind, state, currency, closesAt, organisation, contents, scope, versions, isTaking, totals, happened, may } = props
  return (
    <Page>
      <PageHead
        title={contents.title}
        crumbs={[{ name: 'Programmes', to: paths.programmes() }, { name: contents.title }]}
        badges={
          <>
            <span>
              {kind === 'challenge' ? 'Challenge' : 'Standing programme'} of {organisation ?? 'the community'}
            </span>
            <span className="font-strong text-ink">{state === 'open' && !isTaking ? 'Closed to entries' : stateWords[state]}</span>
            {closesAt && (
              <span>
                {isTaking ? 'Takes entries until' : 'Took entries until'} <Moment at={closesAt} as="full" zone="UTC" />
              </span>
            )}
          </>
        }
        lede={contents.summary}
      >
        {isTaking && <Link to={paths.report()}>Report a problem, then join it to this programme from its page</Link>}
        {may.open && (
          <Form method="post" action={paths.programmeOpening(slug)}>
            <p className="mb-3 max-w-body">
              This is how others will read it. Once it is open, its kind, its currency and its rubric stay as they are.
            </p>
            <Button kind="filled">Open this programme</Button>
          </Form>
        )}
      </PageHead>
      <Organisers slug={slug} may={may} />
      <RecordSection title="Scope">
        <p>
          {scope.map((system, place) => (
            <span key={system.slug}>
              {place > 0 && ', '}
              <Link to={paths.system(system.slug)}>{system.name}</Link>
              {system.releases.length > 0 && ` (${system.releases.join(', ')})`}
            </span>
          ))}
        </p>
        <Words title="In scope">{contents.inScope}</Words>
        <Words title="Out of scope">{contents.outOfScope}</Words>
      </RecordSection>
      <RecordSection title={kind === 'challenge' ? 'Prizes' : 'Rewards'} note={`Budget ${money(contents.budgetMinor, currency)}.`}>
        {contents.rewards ? (
          <Amounts caption="Rewards by severity" rows={severities.map((one) => [one, money(contents.rewards?.[one] ?? 0, currency)])} />
        ) : (
          <Amounts caption="Prizes" rows={contents.prizes.map((prize) => [prizeName(prize), money(prize.minor, currency)])} />
        )}
        {totals && <Totals totals={totals} currency={currency} />}
        {contents.qualificationMinor > 0 && (
          <p className="mt-3">Every entry that is graded and accepted gets {money(contents.qualificationMinor, currency)}.</p>
        )}
      </RecordSection>
      <RecordSection title="Rules">
        <Words title="What to keep to">{contents.rules}</Words>
        <Words title="Who may take part">{contents.eligibility}</Words>
        <Words title="Safe harbour">{contents.safeHarbour}</Words>
        <p className="mt-5 max-w-body">
          One person makes at most {contents.entriesAtOnce} entries at once, and one more every {contents.entryEachHours} hours. A finding
          counts as reproduced when at least {contents.reproductionPercent} % of the attempts show it. Embargo: {contents.embargoDays} days.
        </p>
      </RecordSection>
      {totals && props.rubricVersionId && (
        <RecordSection title="Grading">
          <p className="max-w-body">
            Graders who have no part in an entry score it by a rubric, blind to each other.{' '}
            <Link to={paths.agreement(slug)}>See how far they agree</Link>
          </p>
        </RecordSection>
      )}
      {versions.length > 0 && (
        <RecordSection title="Versions" note="An entry keeps the version that was in force when it was made.">
          <ol className="border-t border-rule">
            {versions.map(({ number, difference, reason, at, madeBy }) => (
              <li key={number} className="border-b border-rule py-3">
                Version {number}, <Moment at={at} zone="UTC" />, by {madeBy}: {reason}
                {difference.map((one) => (
                  <p key={one}>{one}</p>
                ))}
              </li>
            ))}
          </ol>
        </RecordSection>
      )}
      <RecordSection title="What happened" note="Times in UTC.">
        <Happenings happened={happened} words={programmeWords} />
      </RecordSection>
    </Page>
  )
}

function Totals({ totals, currency }: { totals: PublicTotals; currency: string }) {
  const rows = [
    ['Paid in', totals.funded],
    ['Left, promised to nobody yet', totals.left],
    ['Set aside for approved awards', totals.setAside],
    ['Paid', totals.paid],
    ['Donated', totals.donated],
  ] as const
  return (
    <div className="mt-6">
      <Amounts caption="Where its money is" isCaptionShown rows={rows.map(([name, minor]) => [name, money(minor, currency)])} />
    </div>
  )
}

function Words({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <h3 className="mt-5 text-h3">{title}</h3>
      <p className="mt-1 max-w-body break-words whitespace-pre-line">{children}</p>
    </>
  )
}

type AmountsProps = { caption: string; isCaptionShown?: boolean; rows: readonly (readonly [string, string])[] }

function Amounts({ caption, isCaptionShown = false, rows }: AmountsProps) {
  return (
    <Table caption={caption} isCaptionShown={isCaptionShown}>
      <thead>
        <tr>
          <th scope="col">For</th>
          <th scope="col">Amount</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, amount]) => (
          <tr key={name}>
            <td className="break-words">{name}</td>
            <td>{amount}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

const prizeName = ({ rank, name, theme }: Prize) => (rank === null ? `Theme: ${theme ?? name}` : `Rank ${rank}: ${name}`)
