import { Link } from '@remix-run/react'
import type { LogLine } from '#domain/moderation'
import { outcomeNames, subjectNames } from '#domain/moderation/model'
import { policyOfClause } from '#domain/policies/model'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { ColumnHeads } from '#ui/parts/column-heads'
import { Empty } from '#ui/parts/empty'
import { Moment } from '#ui/parts/moment'
import { PageHead } from '#ui/parts/page-head'
import { Pager } from '#ui/parts/pager'
import { Table } from '#ui/parts/table'
import { doneWords } from './done-words.ts'

type Props = { items: LogLine[]; next: string | null }

/** What moderators decided, without a name: anybody can see how the rules are applied. */
export function LogPage({ items, next }: Props) {
  return (
    <Page>
      <PageHead
        title="Moderation log"
        lede="Every decision about something here, newest first, as it was made. It names nobody: neither who decided, nor who flagged, nor whom it was about."
      />
      {items.length === 0 ? (
        <Empty title="Nothing has been decided yet" to={paths.policy('code-of-conduct')} linkText="Read the rules" />
      ) : (
        <Table caption="Decisions, newest first" flows>
          <ColumnHeads names={['Day', 'What', 'Rules', 'Found', 'Done', 'Known from']} />
          <tbody>
            {items.map((line) => (
              <Line key={line.key} line={line} />
            ))}
          </tbody>
        </Table>
      )}
      <Pager older={next && paths.moderationLog({ cursor: next })} label="More of the log" />
    </Page>
  )
}

function Line({ line }: { line: LogLine }) {
  const { day, subjectType, clauses, law, outcome, state, source, hadTwo, isSoftened, liftedOn } = line
  return (
    <tr>
      <th scope="row" className="whitespace-nowrap">
        <Moment at={`${day}T12:00:00Z`} as="short" zone="UTC" />
      </th>
      <td>{subjectNames[subjectType]}</td>
      <td>
        {clauses.map((code) => (
          <Link key={code} to={paths.clause(policyOfClause(code) ?? 'code-of-conduct', code)} className="me-3 whitespace-nowrap">
            {code}
          </Link>
        ))}
        {law && <span className="block text-micro text-ink-2">and the law</span>}
      </td>
      <td>
        {outcomeNames[outcome]}
        {state === 'reversed' && <strong className="block text-caution">Overturned on appeal</strong>}
        {state === 'lapsed' && <span className="block text-ink-2">Ended without a decision</span>}
      </td>
      <td>
        {doneWords(line)}
        {isSoftened && <strong className="block text-caution">Made milder on appeal</strong>}
        {liftedOn && (
          <strong className="block text-settled">
            Mended by its author, and lifted <Moment at={`${liftedOn}T12:00:00Z`} as="short" zone="UTC" />
          </strong>
        )}
        {hadTwo && <span className="block text-micro text-ink-2">Two people agreed</span>}
      </td>
      <td>{known[source]}</td>
    </tr>
  )
}

const known = { flags: 'Flags', notice: 'A notice of illegal content', rule: 'A rule, from flags' } as const
