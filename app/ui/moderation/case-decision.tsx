import { Form, Link } from '@remix-run/react'
import type { CasePage } from '#domain/moderation'
import { outcomeNames } from '#domain/moderation/model'
import { paths } from '#kernel/paths'
import { Button } from '#ui/parts/button'
import { Moment } from '#ui/parts/moment'
import { Notice } from '#ui/parts/notice'
import { RecordSection } from '#ui/parts/record-section'
import { useCaseList } from './case-list.ts'
import { doneWords } from './done-words.ts'

type Props = Pick<CasePage, 'id' | 'decisions' | 'may' | 'state'>

/** What was decided or waits for a second person, with the reasons as they were written. */
export function CaseDecision({ id, decisions, may, state }: Props) {
  if (decisions.length === 0) return null
  return (
    <RecordSection title={state === 'held' ? 'Waits for a second person' : 'Decision'}>
      <ol className="flex flex-col gap-8">
        {decisions.map((decision) => (
          <li key={decision.id}>
            <Said decision={decision} />
          </li>
        ))}
      </ol>
      {state === 'held' && <Second id={id} may={may} />}
    </RecordSection>
  )
}

function Said({ decision }: { decision: Props['decisions'][number] }) {
  const { outcome, state, clauses, law, facts, reasons, by, second, at } = decision
  return (
    <>
      <p>
        <strong>{outcomeNames[outcome]}</strong>, {clauses.join(', ')}. {doneWords(decision)}.
      </p>
      <p className="text-small text-ink-2">
        {by ?? 'A rule'}
        {second && ` and ${second}`}, <Moment at={at} as="full" />
        {endings[state]}
      </p>
      {law && <p className="mt-3">Rests on the law: {law}</p>}
      <p className="mt-3 max-w-body whitespace-pre-line">{facts}</p>
      <blockquote className="mt-2 max-w-body border-l-2 border-edge ps-3.5 text-quote whitespace-pre-line">{reasons}</blockquote>
    </>
  )
}

function Second({ id, may }: Pick<Props, 'id' | 'may'>) {
  const list = useCaseList()
  if (!may.approve)
    return (
      <Notice className="mt-6 max-w-form">
        {may.hasSecond
          ? 'Another moderator, or an admin, without a part in it has to agree.'
          : 'Nobody else may agree to it: another moderator or an admin without a part in it is needed. Nothing takes effect until then.'}
      </Notice>
    )
  return (
    <div className="mt-6 flex flex-wrap items-center gap-6">
      <Form method="post" action={paths.approval(id, list)}>
        <Button kind="filled">Agree</Button>
      </Form>
      <Link to={paths.caseReturn(id, list)}>Do not agree</Link>
    </div>
  )
}

const endings: Record<string, string> = { refused: ', not agreed to', reversed: ', overturned on appeal', lapsed: ', lapsed' }
