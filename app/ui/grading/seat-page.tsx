import type { SeatPage as Seat } from '#domain/grading'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Moment } from '#ui/parts/moment'
import { Notice } from '#ui/parts/notice'
import { PageHead } from '#ui/parts/page-head'
import { GradeForm } from './grade-form.tsx'
import { GradeShown } from './grade-shown.tsx'
import type { Refused } from './refused.ts'
import { WorkBadges } from './work-badges.tsx'
import { type Work, WorkShown } from './work-shown.tsx'

type Props = Omit<Seat, 'work'> & { work: Work; areKeysOn: boolean; refused?: Refused }

/** The rubric beside the evidence, which stays in view where there is room for both. */
export function SeatPage({ work, refused, areKeysOn, ...seat }: Props) {
  const { contents, rubric, ratings, reasons, submittedAt } = seat
  return (
    <Page>
      <PageHead
        title={work.report.title}
        crumbs={[{ name: 'Grading', to: paths.grading() }, { name: 'An entry' }]}
        badges={<WorkBadges report={work.report} rubric={rubric} />}
      />
      <div className="grid gap-12 lg:grid-cols-2">
        <WorkShown {...work} />
        <section aria-labelledby="rubric-head" className="min-w-0">
          <h2 id="rubric-head" className="text-h2">
            Your grade
          </h2>
          {submittedAt ? (
            <>
              <Notice tone="settled" className="my-4">
                Handed in <Moment at={submittedAt} as="full" />. It cannot be changed any more.
              </Notice>
              <GradeShown criteria={contents.criteria} grade={{ ratings: ratings ?? {}, reasons: reasons ?? '' }} />
            </>
          ) : (
            <GradeForm {...seat} areKeysOn={areKeysOn} refused={refused} />
          )}
        </section>
      </div>
    </Page>
  )
}
