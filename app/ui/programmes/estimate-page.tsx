import { Form, Link } from '@remix-run/react'
import type { RubricContents, Score } from '#domain/rubrics/model'
import { combinationNames } from '#domain/rubrics/model'
import { paths } from '#kernel/paths'
import { CriterionChoice } from '#ui/grading/criterion-choice'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { Notice } from '#ui/parts/notice'
import { PageHead } from '#ui/parts/page-head'
import { RecordSection } from '#ui/parts/record-section'
import { Table } from '#ui/parts/table'
import type { Refused } from './refused.ts'

type Props = {
  id: string
  rubric: { name: string; number: number; contents: RubricContents } | null
  given: Record<string, string> | null
  score: Score | null
  isOpen: boolean
  refused?: Refused
}

/** What whoever made an entry thinks of it, by the same rubric as its graders, who never see it. */
export function EstimatePage({ id, rubric, given, score, isOpen, refused }: Props) {
  const chosen = (key: string) => String(refused?.typed[`rating_${key}`] ?? given?.[key] ?? '')
  return (
    <Page>
      <PageHead
        title="Your own estimate"
        crumbs={[{ name: 'Entry', to: paths.entry(id) }, { name: 'Your own estimate' }]}
        lede="Rate your entry by the rubric before its graders do. They never see it; it stands beside their score for you, and changes nothing."
      />
      {score && rubric && (
        <RecordSection title={`It makes ${score.score}`} note={`${combinationNames[rubric.contents.combination]}, computed by the server.`}>
          <Table caption="Your estimate, factor by factor">
            <thead>
              <tr>
                <th scope="col">Criterion</th>
                <th scope="col" className="cell-number">
                  Rating
                </th>
                <th scope="col" className="cell-number">
                  Counts
                </th>
              </tr>
            </thead>
            <tbody>
              {score.factors.map(({ criterion, name, rating, factor }) => (
                <tr key={criterion}>
                  <th scope="row">{name}</th>
                  <td className="cell-number">{rating ?? 'not given'}</td>
                  <td className="cell-number">{factor ?? 'left out'}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        </RecordSection>
      )}
      {!rubric && <Notice>This programme has no rubric: its rewards go by severity.</Notice>}
      {rubric && !isOpen && <Notice>The grades are known, or the entry was withdrawn: the estimate stays as it is.</Notice>}
      {rubric && isOpen && (
        <Form method="post" className="mt-8 flex max-w-form flex-col gap-6">
          <FormErrors errors={refused?.errors} />
          <p>
            By {rubric.name}, version {rubric.number}.
          </p>
          {rubric.contents.criteria.map((criterion) => (
            <CriterionChoice
              key={criterion.key}
              criterion={criterion}
              chosen={chosen(criterion.key)}
              error={refused?.errors[`rating_${criterion.key}`]}
            />
          ))}
          <div className="flex items-center gap-6">
            <Button kind="filled">Keep the estimate</Button>
            <Link to={paths.entry(id)}>Back</Link>
          </div>
        </Form>
      )}
    </Page>
  )
}
