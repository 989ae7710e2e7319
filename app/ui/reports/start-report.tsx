import { Form, Link } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { Notice } from '#ui/parts/notice'
import { PageHead } from '#ui/parts/page-head'
import { RecordSection } from '#ui/parts/record-section'

type Props = { system: string | null; isConfirmed: boolean; hasAccepted: boolean }

/** The first question, and what to have at hand. */
export function StartReport({ system, isConfirmed, hasAccepted }: Props) {
  return (
    <Page>
      <PageHead
        title="What did you see?"
        lede="A biased answer, a pattern over many answers, or another safety problem in a released AI system."
      />
      {!isConfirmed && (
        <Notice tone="caution" className="mb-8">
          You can write now. Before you can submit, confirm your e-mail address by the link that we sent you.{' '}
          <Link to={paths.security()}>Send it again</Link>
        </Notice>
      )}
      {!hasAccepted && (
        <Notice tone="caution" className="mb-8">
          Before you can submit, <Link to={paths.acceptances()}>accept both policies in force</Link>.
        </Notice>
      )}
      <RecordSection title="Have at hand" note="None of it is needed to begin. Your draft saves itself.">
        <ul className="flex max-w-body list-disc flex-col gap-2 ps-5">
          <li>Which system it was, and which release if you know. Systems that are not listed can be named in the form.</li>
          <li>What you asked and what came back, in your own words.</li>
          <li>If you tried it many times: a CSV file with one row for each trial. You see the figures before you submit.</li>
        </ul>
        <p className="mt-4 max-w-body text-small text-ink-2">
          Leave out what identifies real people. Never create, look for or attach images of child abuse; describe in words instead. The{' '}
          <Link to={paths.policy('sharing')}>sharing policy</Link> says more.
        </p>
        <Form method="post" className="mt-6">
          <input type="hidden" name="system" value={system ?? ''} />
          <Button kind="filled">Begin a full report</Button>
        </Form>
      </RecordSection>
    </Page>
  )
}
