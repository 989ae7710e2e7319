import { Form, Link } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { Moment } from '#ui/parts/moment'
import { PageHead } from '#ui/parts/page-head'
import { RecordSection } from '#ui/parts/record-section'
import { LastVerification, type Verified } from './last-verification.tsx'
import { SecondPlace } from './second-place.tsx'
import { useRunning } from './use-running.ts'

type Props = {
  head: { number: number; hash: string }
  waiting: number
  checkpoint: { number: number; count: number; at: Date; publicKey: string } | null
  secondPlace: { missing: number | null } | null
  running: { progress: number } | null
  last: Verified | null
}

/** Where the log stands, for admins, and the button that has it recomputed. */
export function LogPage({ head, waiting, checkpoint, secondPlace, running, last }: Props) {
  useRunning(running !== null)
  return (
    <Page>
      <PageHead title="Log" crumbs={[{ name: 'Staff pages', to: paths.admin() }, { name: 'Log' }]} />
      <RecordSection title="Verification" note="Recomputes every hash and compares the log with every signed checkpoint.">
        {last && <LastVerification {...last} />}
        {running ? (
          <p role="status" className="mt-4">
            The log is being recomputed: {Math.round(running.progress * 100)} %. <Link to={paths.adminLog()}>Look again</Link>
          </p>
        ) : (
          <Form method="post" action={paths.verifications()} className="mt-4">
            <Button kind="filled">Verify the log</Button>
          </Form>
        )}
      </RecordSection>
      <RecordSection title="Chain">
        <dl className="grid max-w-body grid-cols-[auto_minmax(0,1fr)] gap-x-8 gap-y-2">
          <dt className="text-ink-2">Sealed events</dt>
          <dd>{head.number}</dd>
          <dt className="text-ink-2">Waiting to be sealed</dt>
          <dd>{waiting}</dd>
          <dt className="text-ink-2">Last hash</dt>
          <dd className="break-all font-mono text-small">{head.hash}</dd>
        </dl>
      </RecordSection>
      <RecordSection title="Checkpoints" note={<Link to={paths.checkpoints()}>What the public sees</Link>}>
        {checkpoint ? (
          <p className="max-w-body">
            The last one is no. {checkpoint.number}, of {checkpoint.count} events, signed <Moment at={checkpoint.at} as="full" />.
          </p>
        ) : (
          <p>None is signed yet.</p>
        )}
        <SecondPlace state={secondPlace} />
      </RecordSection>
    </Page>
  )
}
