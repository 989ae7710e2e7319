import { Link } from '@remix-run/react'
import type { ComponentProps } from 'react'
import { subjectNames } from '#domain/moderation/model'
import type { RepairRow } from '#domain/repairs'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { CaseViews } from '#ui/moderation/case-views'
import { Empty } from '#ui/parts/empty'
import { Hazard } from '#ui/parts/hazard'
import { Pager } from '#ui/parts/pager'
import { Table } from '#ui/parts/table'
import { doneWords } from '../moderation/done-words.ts'
import { shortSpan } from '../triage/span.ts'

type Props = { items: RepairRow[]; next: string | null; now: Date } & Pick<ComponentProps<typeof CaseViews>, 'counts' | 'repairs'>

/** What was mended and waits for a moderator, the oldest request first. */
export function RepairsPage({ items, next, counts, repairs, now }: Props) {
  return (
    <Page isWide>
      <header className="flex flex-wrap items-end gap-x-8 pt-5 pb-3">
        <h1 className="pb-1.5 font-serif text-[1.75rem] leading-tight font-semibold">Cases</h1>
        <CaseViews view="repairs" counts={counts} repairs={repairs} />
      </header>
      {items.length === 0 ? (
        <Empty title="Nothing that was mended waits">
          An author whose words were restricted can mend them and ask to lift the measure.
        </Empty>
      ) : (
        <Table caption="Mended, the oldest request first" flows>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Done before</th>
              <th scope="col">Class</th>
              <th scope="col" className="cell-number">
                Waits
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ id, subjectType, clause, content, hazard, askedAt }) => (
              <tr key={id} className="relative hover:bg-well focus-within:bg-accent-wash">
                <th scope="row" className="max-sm:basis-full">
                  <Link to={paths.repair(id)} className="text-ink no-underline after:absolute after:inset-0">
                    {subjectNames[subjectType]}, {clause}
                  </Link>
                </th>
                <td>{doneWords({ content, account: null, days: null })}</td>
                <td className={hazard ? '' : 'max-sm:hidden'}>
                  {hazard ? <Hazard hazard={hazard} /> : <span className="text-ink-3">–</span>}
                </td>
                <td className="cell-number">{shortSpan(now.getTime() - askedAt.getTime())}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <p className="mt-4 text-small text-ink-2">
        What is your own, or in which your organisation has a side, is not shown here. Whoever decided may answer: this is no appeal.
      </p>
      <Pager older={next && paths.repairs({ cursor: next })} olderText="More" label="More that was mended" />
    </Page>
  )
}
