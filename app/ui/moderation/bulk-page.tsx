import { Form, Link } from '@remix-run/react'
import type { ReadyAnswer } from '#domain/answers'
import { type Gravity, type SubjectType, subjectNames } from '#domain/moderation/model'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { ColumnHeads } from '#ui/parts/column-heads'
import { Empty } from '#ui/parts/empty'
import { FormErrors } from '#ui/parts/form-errors'
import { Notice } from '#ui/parts/notice'
import { PageHead } from '#ui/parts/page-head'
import { Severity } from '#ui/parts/severity'
import { Table } from '#ui/parts/table'
import { useCaseList, useCasesBack } from './case-list.ts'
import { DecisionFields } from './decision-fields.tsx'
import type { Refused } from './refused.ts'

type Chosen = { id: string; subjectType: SubjectType; clause: string; severity: Gravity; author: string | null }
type Props = {
  cases: Chosen[]
  leftOut: number
  needsSecond: boolean
  clauses: { code: string; title: string }[]
  answers: readonly ReadyAnswer[]
  asksForCode: boolean
  refused?: Refused
}

/** One decision on several cases, with everything it would touch shown before. */
export function BulkPage({ cases, leftOut, needsSecond, clauses, answers, asksForCode, refused }: Props) {
  const list = useCaseList()
  const back = useCasesBack()
  const title = `Decide ${cases.length} ${cases.length === 1 ? 'case' : 'cases'} alike`
  return (
    <Page>
      <PageHead title={title} crumbs={[{ name: 'Cases', to: back }, { name: 'Decide alike' }]} />
      {cases.length === 0 ? (
        <Empty title="No case is chosen" to={back} linkText="Go back to the cases">
          Tick cases in the list first. Only those that wait in the queue can be decided alike.
        </Empty>
      ) : (
        <>
          <Preview cases={cases} />
          {leftOut > 0 && <Notice className="mt-6 max-w-form">{leftOut} of those you chose are left out: taken, decided or sealed.</Notice>}
          {needsSecond && (
            <Notice tone="caution" className="mt-6 max-w-form">
              More than ten at once: nothing takes effect before a second person has agreed, case by case.
            </Notice>
          )}
          <Form method="post" action={paths.bulk(list)} className="mt-10 flex max-w-form flex-col gap-7">
            <FormErrors errors={refused?.errors} />
            {cases.map(({ id }) => (
              <input key={id} type="hidden" name="case" value={id} />
            ))}
            <DecisionFields
              clauses={clauses}
              flagged={[...new Set(cases.map(({ clause }) => clause))].slice(0, 1)}
              namedLaw=""
              suggestion={null}
              hasAccount={cases.every(({ author }) => author !== null)}
              asksForCode={asksForCode}
              answers={answers}
              insertion={(answer) => paths.bulkInsertion(answer, list)}
              refused={refused}
            />
            <div className="flex flex-wrap items-center gap-6">
              <Button id="form" kind="filled">
                Decide all
              </Button>
              <Link to={back}>Back</Link>
            </div>
          </Form>
        </>
      )}
    </Page>
  )
}

function Preview({ cases }: Pick<Props, 'cases'>) {
  const list = useCaseList()
  return (
    <Table caption="What the decision would touch" flows>
      <ColumnHeads names={['Case', 'Account', 'Severity']} />
      <tbody>
        {cases.map(({ id, subjectType, clause, severity, author }) => (
          <tr key={id}>
            <th scope="row">
              <Link to={paths.casePage(id, { list })}>
                {subjectNames[subjectType]}, {clause}
              </Link>
            </th>
            <td>{author ?? 'none'}</td>
            <td>
              <Severity severity={severity} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
