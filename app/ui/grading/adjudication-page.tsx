import { Form } from '@remix-run/react'
import type { DividedPage } from '#domain/grading'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { PageHead } from '#ui/parts/page-head'
import { TextArea } from '#ui/parts/text-area'
import { CriterionChoice } from './criterion-choice.tsx'
import { GradeShown } from './grade-shown.tsx'
import type { Refused } from './refused.ts'
import { WorkBadges } from './work-badges.tsx'
import { type Work, WorkShown } from './work-shown.tsx'

type Props = Omit<DividedPage, 'work'> & { work: Work; refused?: Refused }

/** Where graders lie too far apart, somebody who did not grade it rules, with the evidence and all grades before them. */
export function AdjudicationPage({ rubric, inQuestion, spreads, grades, work, refused }: Props) {
  return (
    <Page>
      <PageHead
        title={work.report.title}
        crumbs={[{ name: 'Grading', to: paths.grading() }, { name: 'Ruling' }]}
        badges={<WorkBadges report={work.report} rubric={rubric} />}
        lede={`The graders lie too far apart on ${namesOf(spreads)}. Rule on that; everything else keeps its median.`}
      />
      <div className="grid gap-12 lg:grid-cols-2">
        <WorkShown {...work} />
        <div className="min-w-0">
          <section aria-labelledby="grades-head">
            <h2 id="grades-head" className="text-h2">
              What the graders say
            </h2>
            {spreads.map(({ criterion, name, low, high, spread, limit }) => (
              <p key={criterion} className="mt-3 text-small text-ink-2">
                {name}: from {low} to {high}, {spread} apart. The limit is {limit}.
              </p>
            ))}
            {grades.map((grade) => (
              <div key={grade.number} className="mt-5 border-t border-rule pt-4">
                <h3 className="mb-2 text-h3">Grader {grade.number}</h3>
                <GradeShown criteria={inQuestion} grade={grade} />
              </div>
            ))}
          </section>
          <section aria-labelledby="ruling-head" className="mt-12">
            <h2 id="ruling-head" className="text-h2">
              Your ruling
            </h2>
            <Form method="post" className="mt-4 flex flex-col gap-6">
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
          </section>
        </div>
      </div>
    </Page>
  )
}

const namesOf = (spreads: Props['spreads']) => new Intl.ListFormat('en').format(spreads.map(({ name }) => name))
