import { Link } from '@remix-run/react'
import type { ProgrammeKind, ProgrammeState } from '#domain/programmes/model'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Empty } from '#ui/parts/empty'
import { LinkButton } from '#ui/parts/link-button'
import { Moment } from '#ui/parts/moment'
import { PageHead } from '#ui/parts/page-head'
import { RecordSection } from '#ui/parts/record-section'
import { money, stateWords } from './words.ts'

type Line = {
  slug: string
  kind: ProgrammeKind
  state: ProgrammeState
  currency: string
  closesAt: Date | null
  title: string
  summary: string
  budgetMinor: number
  organisation: string | null
  isTaking: boolean
}
type Props = { programmes: readonly Line[]; may: { draft: boolean } }

/** The bounty programmes: what takes entries stands first. */
export function ProgrammesPage({ programmes, may }: Props) {
  return (
    <Page>
      <PageHead title="Programmes" lede="Where good reports are paid: what is looked for, by which rules, and what it is worth.">
        {may.draft && (
          <LinkButton to={paths.newProgramme()} kind="filled">
            Draft a programme
          </LinkButton>
        )}
      </PageHead>
      {programmes.length === 0 ? (
        <RecordSection title="Open now">
          <Empty title="None yet">Reports are welcome all the same; they are read and answered without a reward.</Empty>
        </RecordSection>
      ) : (
        <ul className="border-t border-ink">
          {programmes.map((one) => (
            <li key={one.slug} className="border-b border-rule py-6">
              <h2 className="text-h2 break-words">
                <Link to={paths.programme(one.slug)}>{one.title}</Link>
              </h2>
              <p className="mt-2 max-w-body">{one.summary}</p>
              <p className="mt-2 text-small text-ink-2">
                {one.kind === 'challenge' ? 'Challenge' : 'Standing programme'} of {one.organisation ?? 'the community'}.{' '}
                {one.state === 'open' && !one.isTaking ? 'Closed to entries' : stateWords[one.state]}
                {one.isTaking && one.closesAt && (
                  <>
                    {' '}
                    until <Moment at={one.closesAt} as="full" zone="UTC" />
                  </>
                )}
                . Budget {money(one.budgetMinor, one.currency)}.
              </p>
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}
