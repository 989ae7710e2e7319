import { Link } from '@remix-run/react'
import { useState } from 'react'
import { partNames, subjectNames } from '#domain/moderation/model'
import { policyOfClause } from '#domain/policies/model'
import type { RepairPage as Shown } from '#domain/repairs'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { CoveredText } from '#ui/parts/covered-text'
import { Moment } from '#ui/parts/moment'
import { Notice } from '#ui/parts/notice'
import { PageHead } from '#ui/parts/page-head'
import { Pieces } from '#ui/parts/pieces'
import { RecordSection } from '#ui/parts/record-section'
import { RepairState } from '#ui/parts/repair-state'
import { doneWords } from '../moderation/done-words.ts'
import type { Refused } from '../moderation/refused.ts'
import { AnswerForm } from './answer-form.tsx'

/** One request to lift a measure, for moderators: what was decided, what was mended, word by word, and the answer. */
export function RepairPage({ refused, ...shown }: Shown & { refused?: Refused }) {
  const { id, caseId, subjectType, path, state, author, askedAt, said, decision, clauses, text, hazard, part, may } = shown
  // The words are covered again when their reader looks away; an answer that was begun stays, for the revision that was read.
  const [read, setRead] = useState<string | null>(null)
  if (text && text.revision !== read) setRead(text.revision)
  const revision = text?.revision ?? read
  return (
    <Page>
      <PageHead
        title={`Mended: ${subjectNames[subjectType].toLowerCase()}`}
        crumbs={[{ name: 'Cases', to: paths.cases() }, { name: 'Mended', to: paths.repairs() }, { name: 'Request' }]}
        badges={
          <>
            <RepairState state={state} isBoxed />
            <span>
              By {author}, <Moment at={askedAt} as="full" />
            </span>
          </>
        }
      />
      {part && state === 'asked' && (
        <Notice tone="caution" className="mb-8">
          You cannot answer this: {partNames[part]}.
        </Notice>
      )}
      <RecordSection
        title="What was decided"
        note={
          <>
            <Moment at={decision.at} />. <Link to={paths.casePage(caseId)}>Open the case</Link>
          </>
        }
      >
        <p className="font-strong">{doneWords({ content: decision.content, account: null, days: null })}</p>
        <p className="mt-1">
          {clauses.map((code) => (
            <Link key={code} to={paths.clause(policyOfClause(code) ?? 'code-of-conduct', code)} className="me-3">
              {code}
            </Link>
          ))}
        </p>
        <p className="mt-3 max-w-body break-words whitespace-pre-line">{decision.facts}</p>
        <p className="mt-3 max-w-body break-words whitespace-pre-line text-ink-2">{decision.reasons}</p>
      </RecordSection>
      <RecordSection title="What was mended" note="What stood there when it was flagged, and what its author made of it.">
        <blockquote className="mb-5 max-w-body border-l-2 border-rule ps-4 break-words whitespace-pre-line">
          {said || 'What they wrote about it went with their account.'}
        </blockquote>
        {shown.isChangedSince && (
          <Notice tone="caution" className="mb-5">
            Its author has changed the words again since asking. You read them as they stand now.
          </Notice>
        )}
        {shown.isProposal && <Notice className="mb-5">These words take the place of the first ones when you lift the measure.</Notice>}
        <div className="max-w-body">
          <CoveredText
            hazard={hazard ?? 'H1'}
            topic="The flagged words, and the mended ones"
            showHref={paths.repair(id, { show: 'text' })}
            hideHref={paths.repair(id)}
            text={text && <Pieces pieces={text.difference} />}
          />
          <p className="mt-3 text-small">
            <Link to={path}>Open its page</Link>
          </p>
        </div>
      </RecordSection>
      {may.answer && (
        <RecordSection title="Your answer" note="Its author reads it. Whoever flagged it hears nothing more.">
          {revision ? (
            <AnswerForm id={id} revision={revision} refused={refused} />
          ) : (
            <p className="max-w-body text-ink-2">Show the text first: what you answer for is what you read.</p>
          )}
        </RecordSection>
      )}
      {shown.answer && (
        <RecordSection title="The answer" note={shown.endedAt && <Moment at={shown.endedAt} as="full" />}>
          <p className="max-w-body break-words whitespace-pre-line">{shown.answer}</p>
          {shown.answeredBy && <p className="mt-2 text-small text-ink-2">By {shown.answeredBy}.</p>}
        </RecordSection>
      )}
    </Page>
  )
}
