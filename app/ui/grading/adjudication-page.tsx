import { Form } from '@remix-run/react'
import type { Criterion, Ratings } from '#domain/rubrics/model'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { PageHead } from '#ui/parts/page-head'
import { RecordSection } from '#ui/parts/record-section'
import { TextArea } from '#ui/parts/text-area'
import { CriterionChoice } from './criterion-choice.tsx'
import { GradeShown } from './grade-shown.tsx'
import type { Refused } from './refused.ts'

type Props = {
  inQuestion: readonly Criterion[]
  grades: readonly { number: number; ratings: Ratings; reasons: string }[]
  refused?: Refused
}

/** Where graders lie too far apart, somebody who did not grade it rules, with all grades before them. */
export function AdjudicationPage({ inQuestion, grades, refused }: Props) {
  return (
    <Page>
      <PageHead
        title="Graders disagree"
        crumbs={[{ name: 'Grading', to: paths.grading() }, { name: 'Ruling' }]}
        lede="Rule on what they lie too far apart on. Everything else keeps its median."
      />
      {grades.map((grade) => (
        <RecordSection key={grade.number} title={`Grader ${grade.number}`}>
          <GradeShown criteria={inQuestion} grade={grade} />
        </RecordSection>
      ))}
      <RecordSection title="Your ruling">
        <Form method="post" className="flex max-w-form flex-col gap-6">
          <FormErrors errors={refused?.errors} />
          {inQuestion.map((criterion) => (
            <CriterionChoice
              key={criterion.key}
              criterion={criterion}
              chosen={String(refused?.typed[`rating_${criterion.key}`] ?? '')}
              error={refused?.errors[`rating_${criterion.key}`]}
            />
          ))}
          <TextArea
            name="reasons"
            label="Reasons"
            hint="The reporter reads them, without your name. At least 30 characters."
            rows={6}
            error={refused?.errors.reasons}
            defaultValue={String(refused?.typed.reasons ?? '')}
          />
          <div>
            <Button id="form" kind="filled">
              Settle the score
            </Button>
          </div>
        </Form>
      </RecordSection>
    </Page>
  )
}
