import { Form, Link } from '@remix-run/react'
import { type FlagState as State, type SubjectType, subjectNames } from '#domain/moderation/model'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { Empty } from '#ui/parts/empty'
import { Moment } from '#ui/parts/moment'
import { PageHead } from '#ui/parts/page-head'
import { Pager } from '#ui/parts/pager'
import { Table } from '#ui/parts/table'
import { FlagState } from './flag-state.tsx'

type Flag = { id: string; subjectType: SubjectType; clause: string; state: State; at: Date; endedAt: Date | null }
type Props = { items: Flag[]; next: string | null }

/** What the reader flagged and what came of it. */
export function MyFlags({ items, next }: Props) {
  return (
    <Page>
      <PageHead title="My flags" lede="What you flagged, and what came of it. Nobody but those who decide can see this." />
      {items.length === 0 ? (
        <Empty title="You have flagged nothing" to={paths.policy('code-of-conduct')} linkText="Read which rules there are">
          Reports, comments, published issues and profiles have a link “Flag”.
        </Empty>
      ) : (
        <Table caption="My flags, newest first" flows>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Rule</th>
              <th scope="col">Flagged</th>
              <th scope="col">Outcome</th>
              <th scope="col">
                <span className="sr-only">What you can do</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((flag) => (
              <Row key={flag.id} flag={flag} />
            ))}
          </tbody>
        </Table>
      )}
      <Pager older={next && paths.myFlags({ cursor: next })} label="More flags" />
    </Page>
  )
}

function Row({ flag: { id, subjectType, clause, state, at, endedAt } }: { flag: Flag }) {
  return (
    <tr>
      <th scope="row" className="cell-title">
        {subjectNames[subjectType]}
      </th>
      <td>{clause}</td>
      <td>
        <Moment at={at} as="short" />
      </td>
      <td>
        <FlagState state={state} />
        {endedAt && (
          <span className="block text-micro text-ink-2">
            <Moment at={endedAt} as="short" />
          </span>
        )}
      </td>
      <td>
        {state === 'disagreed' && <Link to={paths.appealOf('flag', id)}>Appeal</Link>}
        {state === 'attached' && (
          <Form method="post" action={paths.flagRetraction(id)}>
            <Button isSmall aria-label={`Take the flag of a ${subjectType} back`}>
              Take back
            </Button>
          </Form>
        )}
      </td>
    </tr>
  )
}
