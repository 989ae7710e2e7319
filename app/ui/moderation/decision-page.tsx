import { Form, Link, useSearchParams } from '@remix-run/react'
import type { ReadyAnswer } from '#domain/answers'
import type { CasePage } from '#domain/moderation'
import { subjectNames } from '#domain/moderation/model'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { Moment } from '#ui/parts/moment'
import { Notice } from '#ui/parts/notice'
import { PageHead } from '#ui/parts/page-head'
import { useCaseList, useCasesBack } from './case-list.ts'
import { DecisionFields } from './decision-fields.tsx'
import { type Refused, shownIn } from './refused.ts'

type Props = { shown: CasePage; answers: readonly ReadyAnswer[]; asksForCode: boolean; refused?: Refused }

/** The form of a decision. It belongs to one claim: where that has ended, what was typed stays, and the case is claimed again. */
export function DecisionPage({ shown, answers, asksForCode, refused }: Props) {
  const { id, subjectType, clause, clauses, flagged, lease, author, claims, notices, suggestion } = shown
  const [query] = useSearchParams()
  const read = refused ? readIn(refused) : query.get('words')
  const list = useCaseList()
  const back = useCasesBack(id)
  const title = 'Decide the case'
  return (
    <Page>
      <PageHead
        title={title}
        crumbs={[
          { name: 'Cases', to: back },
          { name: `${subjectNames[subjectType]}, ${clause}`, to: paths.casePage(id, { list }) },
          { name: title },
        ]}
        lede="Whom it concerns gets your words as a statement of reasons, and can appeal."
      />
      {lease ? (
        <p className="mb-6 text-small text-ink-2">
          The case is yours until <Moment at={lease.until} as="time" />.
        </p>
      ) : (
        <Notice tone="caution" className="mb-6 max-w-form">
          You do not hold this case now. <Link to={paths.casePage(id, { list })}>Claim it</Link> in another tab, then send this form again.
        </Notice>
      )}
      <Form method="post" action={paths.decision(id, list)} className="flex max-w-form flex-col gap-7">
        <FormErrors errors={refused?.errors} />
        <input type="hidden" name="token" value={tokenOf(refused, lease?.token)} />
        <input type="hidden" name="snapshot" value={read ?? flagged.snapshotId} />
        <DecisionFields
          clauses={clauses}
          flagged={claims.length > 0 ? [...new Set(claims.map((claim) => claim.clause))] : [clause]}
          namedLaw={notices.find(({ law }) => law !== '')?.law ?? ''}
          suggestion={suggestion}
          hasAccount={author !== null}
          asksForCode={asksForCode}
          answers={answers}
          insertion={(answer) => paths.decisionInsertion(id, answer, list)}
          refused={refused}
        />
        <div className="flex flex-wrap items-center gap-6">
          <Button id="form" kind="filled">
            Decide
          </Button>
          <Link to={paths.casePage(id, { list })}>Back</Link>
        </div>
      </Form>
    </Page>
  )
}

/** After a refusal for an ended claim the form takes the claim that holds now, so that sending it again is one click. */
const tokenOf = (refused: Refused | undefined, token: string | undefined) => token ?? shownIn(refused, 'token')

/** What was read stays so while the fields are mended; after a refusal of the whole form, which says what to read, it is what stands there now. */
const readIn = (refused: Refused) => (refused.errors?.form ? null : shownIn(refused, 'snapshot'))
