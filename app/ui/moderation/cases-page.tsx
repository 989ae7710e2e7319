import { Form, Link } from '@remix-run/react'
import type { CaseRow } from '#domain/moderation'
import { type CaseView, caseViewNames, subjectNames } from '#domain/moderation/model'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { CaseState } from '#ui/parts/case-state'
import { Empty } from '#ui/parts/empty'
import { Hazard } from '#ui/parts/hazard'
import { Keyed } from '#ui/parts/keyed'
import { Pager } from '#ui/parts/pager'
import { Severity } from '#ui/parts/severity'
import { Table } from '#ui/parts/table'
import { DueRule } from '#ui/triage/due-rule'
import { shortSpan } from '../triage/span.ts'
import { useCaseList, useCasesAddress, useFocusAtHash } from './case-list.ts'
import { CaseViews } from './case-views.tsx'

type Props = {
  view: CaseView
  items: CaseRow[]
  next: string | null
  counts: Record<CaseView, number>
  /** Requests to lift a measure that wait. */
  repairs: number
  spared: readonly string[]
  mayClaim: boolean
  now: Date
}

/** The desk of cases: the most pressing first. What was flagged stands on a case's own page, covered. */
export function CasesPage({ view, items, next, counts, repairs, spared, mayClaim, now }: Props) {
  const address = useCasesAddress()
  const list = useCaseList()
  useFocusAtHash()
  return (
    <Keyed shown={keys} after={after}>
      <Page isWide>
        <header className="flex flex-wrap items-end gap-x-8 pt-5 pb-3">
          <h1 className="pb-1.5 font-serif text-[1.75rem] leading-tight font-semibold">Cases</h1>
          <CaseViews view={view} counts={counts} repairs={repairs} />
        </header>
        {items.length === 0 ? (
          <Empty title={emptyTitles[view]}>{caseViewNames[view]}: nothing stands here now.</Empty>
        ) : (
          <Form method="get" action={paths.bulk()}>
            {list && <input type="hidden" name="list" value={list} />}
            <Table caption={`Cases: ${caseViewNames[view]}, the most pressing first`} flows>
              <thead>
                <tr>
                  {view === 'open' && (
                    <th scope="col">
                      <span className="sr-only">Tick</span>
                    </th>
                  )}
                  <th scope="col">Case</th>
                  <th scope="col">State</th>
                  <th scope="col">Severity</th>
                  <th scope="col">Class</th>
                  <th scope="col" className="cell-number">
                    Flags
                  </th>
                  <th scope="col" className="cell-number">
                    Age
                  </th>
                  <th scope="col">Due</th>
                  {view === 'open' && (
                    <th scope="col">
                      <span className="sr-only">Claim</span>
                    </th>
                  )}
                </tr>
              </thead>
              <tbody>
                {items.map((row) => (
                  <Row key={row.id} row={row} now={now} hasTick={view === 'open'} mayClaim={mayClaim} />
                ))}
              </tbody>
            </Table>
            {view === 'open' && items.length > 1 && (
              <p className="mt-4">
                <Button isSmall>Decide the ticked ones alike</Button>
              </p>
            )}
          </Form>
        )}
        <p className="mt-4 text-small text-ink-2">
          Cases about yourself, or in which your organisation has a side, are not shown here
          {spared.length > 0 && `, nor those of class ${spared.join(', ')}`}.{' '}
          <Link to={paths.sparedHazards()}>Choose what you are spared</Link>
        </p>
        <Pager older={next && address({ cursor: next })} olderText="More" label="More cases" />
      </Page>
    </Keyed>
  )
}

const keys = [
  ['j', 'next'],
  ['k', 'previous'],
  ['o', 'open'],
  ['c', 'claim'],
] as const
const after = [['x', 'tick']] as const

type RowProps = { row: CaseRow; now: Date; hasTick: boolean; mayClaim: boolean }

function Row({ row, now, hasTick, mayClaim }: RowProps) {
  const list = useCaseList()
  const isFree = mayClaim && row.holder === null && row.keptBy === null
  const isOver = row.state === 'decided' || row.state === 'closed'
  return (
    <tr data-row className={`relative hover:bg-well focus-within:bg-accent-wash ${hasTick ? 'max-sm:ps-10' : ''}`}>
      {hasTick && (
        <td className="z-10 w-10 max-sm:absolute max-sm:start-0 max-sm:top-3 sm:relative">
          {row.hazard !== 'H4' && isFree && (
            <input
              type="checkbox"
              name="case"
              value={row.id}
              data-row-key="x"
              aria-label={`Tick ${subjectNames[row.subjectType]}, ${row.clause}`}
              className="tick"
            />
          )}
        </td>
      )}
      <th scope="row" className="max-sm:basis-full">
        <Link
          id={row.id}
          to={paths.casePage(row.id, { list })}
          data-row-key="o"
          className="text-ink no-underline after:absolute after:inset-0"
        >
          {subjectNames[row.subjectType]}, {row.clause}
        </Link>
        <small className="block text-micro font-normal text-ink-2">
          {[
            row.isIllegal && 'said to be illegal',
            row.isBrigade && 'many new accounts at once',
            row.isMine ? 'claimed by you' : row.holder,
            !isOver && row.keptBy,
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </th>
      <td>
        <CaseState state={row.state} />
      </td>
      <td>
        <Severity severity={row.severity} />
      </td>
      <td className={row.hazard ? '' : 'max-sm:hidden'}>
        {row.hazard ? <Hazard hazard={row.hazard} /> : <span className="text-ink-3">–</span>}
      </td>
      <td className="cell-number" data-label="flags">
        {row.flags}
      </td>
      <td className="cell-number">{shortSpan(now.getTime() - row.openedAt.getTime())}</td>
      <td>
        {!isOver && (
          <DueRule due={row.dueAt} isLate={row.isLate} now={now} days={(row.dueAt.getTime() - row.openedAt.getTime()) / 86_400_000} />
        )}
      </td>
      {hasTick && (
        <td className="relative z-10">
          {isFree && (
            <Button isSmall formMethod="post" formAction={paths.caseClaim(row.id, list)} data-row-key="c">
              Claim
              <span className="sr-only">
                {' '}
                {subjectNames[row.subjectType]}, {row.clause}
              </span>
            </Button>
          )}
        </td>
      )}
    </tr>
  )
}

const emptyTitles: Record<CaseView, string> = {
  open: 'Nothing waits for a decision',
  mine: 'You hold no case',
  second: 'Nothing waits for a second person',
  waiting: 'No case is put away or blocked',
  decided: 'Nothing is decided yet',
}
