import { Form, Link } from '@remix-run/react'
import { subjectNames } from '#domain/moderation/model'
import { policyOfClause } from '#domain/policies/model'
import type { Mended } from '#domain/repairs'
import { restrictedNames } from '#domain/repairs/model'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { Moment } from '#ui/parts/moment'
import { Notice } from '#ui/parts/notice'
import { PageHead } from '#ui/parts/page-head'
import { RecordSection } from '#ui/parts/record-section'
import type { Refused } from '../moderation/refused.ts'
import { AskedBefore } from './asked-before.tsx'
import { MendingForm } from './mending-form.tsx'

/** What was decided about words of one's own, and the place to mend them and to ask that the measure be lifted. */
export function MendingPage({ refused, ...shown }: Mended & { refused?: Refused }) {
  const { type, path, kind, facts, reasons, clause, decidedAt, openId, asked, left, isInForce, isOverturned, words, decisionId } = shown
  const what = subjectNames[type].toLowerCase()
  return (
    <Page>
      <PageHead
        title={`Mend your ${what}`}
        crumbs={[{ name: 'Standing', to: paths.standing() }, { name: 'Mend it' }]}
        lede="Change what the reasons name, say what you changed, and ask to lift the measure. This is no appeal; you can do both."
      />
      <RecordSection
        title="What was decided"
        note={
          <>
            <Moment at={decidedAt} />. <Link to={path}>See the {what}</Link>
          </>
        }
      >
        <p className="font-strong">{isInForce ? restrictedNames[kind] : 'The measure holds no longer.'}</p>
        <p className="mt-1">
          <Link to={paths.clause(policyOfClause(clause.code) ?? 'code-of-conduct', clause.code)}>{clause.code}</Link> {clause.title}
        </p>
        <p className="mt-3 max-w-body break-words whitespace-pre-line">{facts}</p>
        <p className="mt-3 max-w-body break-words whitespace-pre-line text-ink-2">{reasons}</p>
      </RecordSection>
      <AskedBefore asked={asked} />
      {openId && (
        <RecordSection title="It waits">
          <p className="mb-4 max-w-body">
            A moderator reads what you mended and answers in plain words. You are told in your inbox and by mail.
          </p>
          <Form method="post" action={paths.repairWithdrawal(openId)}>
            <Button>Take the request back</Button>
          </Form>
        </RecordSection>
      )}
      {isOverturned && <Notice>An appeal has overturned this decision: nothing of it is left to lift. What you mended stays.</Notice>}
      {!openId && isInForce && left === 0 && (
        <Notice>
          You have asked three times, which is as often as one can.{' '}
          <Link to={paths.appealOf('decision', decisionId)}>You can still appeal</Link>
        </Notice>
      )}
      {!openId && isInForce && left > 0 && (
        <RecordSection title="Mend it" note="The words that were decided on stay with the case, for moderators only.">
          <MendingForm type={type} words={words} left={left} refused={refused} />
        </RecordSection>
      )}
    </Page>
  )
}
