import { Form, Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { ReportDepth } from '#domain/reports/model'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { Notice } from '#ui/parts/notice'
import { PageHead } from '#ui/parts/page-head'
import { RecordSection } from '#ui/parts/record-section'

type Props = { system: string | null; depth: ReportDepth; isConfirmed: boolean; hasAccepted: boolean; sentence?: string }

/** The first question and its two doors. Either way leads on: a quick report can become a full one, with everything kept. */
export function StartReport({ system, depth, isConfirmed, hasAccepted, sentence }: Props) {
  return (
    <Page>
      <PageHead
        title="What did you see?"
        lede="A biased answer, a pattern over many answers, or another safety problem in a released AI system."
      />
      {sentence && (
        <Notice tone="grave" className="mb-8">
          {sentence}
        </Notice>
      )}
      {!isConfirmed && (
        <Notice tone="caution" className="mb-8">
          You can write now. Before you can submit, confirm your e-mail address:{' '}
          <Link to={paths.passwordReset()}>set a new password by mail</Link>.
        </Notice>
      )}
      {!hasAccepted && (
        <Notice tone="caution" className="mb-8">
          Before you can submit, <Link to={paths.acceptances(paths.report())}>accept both policies in force</Link>.
        </Notice>
      )}
      <Form method="post" className="grid gap-x-12 border-t-[1.5px] border-ink md:grid-cols-2">
        <input type="hidden" name="system" value={system ?? ''} />
        <Door depth="quick" wanted={depth} title="One thing I saw" button="Quick, five fields">
          Which system, what happened, who is affected. Under two minutes, also on a phone. You can make it a full report later.
        </Door>
        <Door depth="full" wanted={depth} title="A pattern, with evidence" button="Full, with evidence">
          The release, the harm, how to try it again, and what shows it: trials, a transcript, images, links or testimony.
        </Door>
      </Form>
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
      </RecordSection>
    </Page>
  )
}

type DoorProps = { depth: ReportDepth; wanted: ReportDepth; title: string; button: string; children: ReactNode }

function Door({ depth, wanted, title, button, children }: DoorProps) {
  return (
    <section className="flex flex-col border-b border-rule py-6 last:border-b-0 md:border-b-0">
      <h2 className="text-h2">{title}</h2>
      <p className="mt-2 mb-5 max-w-body flex-1">{children}</p>
      <div>
        <Button kind={depth === wanted ? 'filled' : 'second'} name="depth" value={depth}>
          {button}
        </Button>
      </div>
    </section>
  )
}
