import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { ColumnHeads } from '#ui/parts/column-heads'
import { Empty } from '#ui/parts/empty'
import { Moment } from '#ui/parts/moment'
import { PageHead } from '#ui/parts/page-head'
import { Pager } from '#ui/parts/pager'
import { RecordSection } from '#ui/parts/record-section'
import { Table } from '#ui/parts/table'

type Checkpoint = { number: number; count: number; head: string; at: Date }
type Props = { publicKey: string; checkpoints: Checkpoint[]; next: number | null }

/** What was signed of the log, for anybody to keep a copy of. */
export function Checkpoints({ publicKey, checkpoints, next }: Props) {
  return (
    <Page>
      <PageHead
        title="Signed log"
        lede="Everything that is decided here is written to a log whose entries are chained by their hashes. Once an hour, while it grows, its length and its last hash are signed. Who keeps a copy of these lines can show that the log was changed afterwards."
      />
      <RecordSection title="Keep a copy" note="The operator’s command verify --checkpoints FILE compares the log with it.">
        <p className="max-w-body">
          <a href={paths.checkpointLines()}>All checkpoints, one JSON object a line</a>
        </p>
        <p className="mt-4 max-w-body">
          Each is signed with Ed25519 over five lines: <code>counterweight-checkpoint-1</code>, its number, the count of events, the last
          hash, and the instant. The public key of this place, in base64url:
        </p>
        <p className="mt-2 break-all font-mono text-small">{publicKey}</p>
      </RecordSection>
      <RecordSection title="Checkpoints" note="The newest first.">
        {checkpoints.length === 0 && <Empty title="None yet">The first one is signed within an hour of the first event.</Empty>}
        {checkpoints.length > 0 && (
          <Table caption="Signed checkpoints, the newest first" flows>
            <ColumnHeads names={['Checkpoint', 'Signed', 'Events', 'Last hash']} />
            <tbody>
              {checkpoints.map(({ number, count, head, at }) => (
                <tr key={number}>
                  <th scope="row" className="cell-title">
                    No. {number}
                  </th>
                  <td>
                    <Moment at={at} as="full" />
                  </td>
                  <td data-label="events">{count}</td>
                  <td className="break-all font-mono text-micro">{head}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
        <Pager older={next === null ? null : paths.checkpoints(next)} />
      </RecordSection>
    </Page>
  )
}
