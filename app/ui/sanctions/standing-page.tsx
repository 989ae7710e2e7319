import { Link } from '@remix-run/react'
import type { ComponentProps } from 'react'
import type { Capability, Standing } from '#kernel/actor'
import { paths } from '#kernel/paths'
import { AppealButton } from '#ui/appeals/appeal-button'
import { AppealLine, type AppealRow } from '#ui/appeals/appeal-line'
import { Page } from '#ui/layout/page'
import { RecordSection } from '#ui/parts/record-section'
import { MendAside } from '#ui/repairs/mend-way'
import { Earlier } from './earlier.tsx'
import { StandingHead } from './standing-head.tsx'
import { type ShownStatement, StatementSheet } from './statement-sheet.tsx'
import { WhatItMeans } from './what-it-means.tsx'

type Rows = ComponentProps<typeof Earlier>['sanctions']
type Props = {
  handle: string
  standing: Standing
  withheld: readonly Capability[]
  gravest: Omit<Rows[number], 'mending'> | null
  /** What the gravest decision restricts can be mended. */
  mending: ComponentProps<typeof MendAside> | null
  alsoCurrent: Rows
  earlier: Rows
  aboutContent: ComponentProps<typeof Earlier>['aboutContent']
  statement: ShownStatement | null
  points: number
  appeal: ComponentProps<typeof AppealButton> | null
  appeals: readonly AppealRow[]
  now: Date
}

/** How somebody stands: what holds and until when, what they can still do, the statement, what came before. */
export function StandingPage({
  handle,
  standing,
  withheld,
  gravest,
  mending,
  alsoCurrent,
  earlier,
  aboutContent,
  statement,
  points,
  appeal,
  appeals,
  now,
}: Props) {
  const isShutOut = standing === 'suspended' || standing === 'banned'
  const ways = (appeal || mending) && (
    <div className="flex flex-col gap-6">
      {appeal && <AppealButton {...appeal} />}
      {mending && <MendAside {...mending} />}
    </div>
  )
  return (
    <Page>
      <StandingHead handle={handle} gravest={gravest} points={points} ways={ways} now={now} />
      {withheld.length > 0 && <WhatItMeans withheld={withheld} isShutOut={isShutOut} endsAt={gravest?.endsAt ?? null} />}
      {statement && (
        <RecordSection
          title="Statement of reasons"
          note={
            <>
              The full decision, as it was sent to you. <Link to={paths.statement(statement.reference)}>Print or save it</Link>
            </>
          }
        >
          <StatementSheet statement={statement} now={now} />
        </RecordSection>
      )}
      {appeals.length > 0 && (
        <RecordSection title="Your appeals">
          <ul className="border-t border-rule">
            {appeals.map((row) => (
              <AppealLine key={row.id} row={row} now={now} />
            ))}
          </ul>
        </RecordSection>
      )}
      <Earlier title="Also in force" sanctions={alsoCurrent} />
      <Earlier title="Earlier" sanctions={earlier} aboutContent={aboutContent} />
      {!gravest && earlier.length === 0 && aboutContent?.length === 0 && (
        <RecordSection title="What can happen">
          <p className="max-w-body text-ink-2">
            Nothing was ever decided about you. <Link to={paths.clause('code-of-conduct', 'COC-7')}>The code of conduct</Link> says what
            follows a breach, and how to appeal.
          </p>
        </RecordSection>
      )}
    </Page>
  )
}
