import { Form, useLocation } from '@remix-run/react'
import { type ComponentProps, useRef } from 'react'
import type { Figures } from '#domain/figures/model'
import type { SeatPage as Seat } from '#domain/grading'
import { paths } from '#kernel/paths'
import { Pieces } from '#ui/evidence/pieces'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { CoveredText } from '#ui/parts/covered-text'
import { FormErrors } from '#ui/parts/form-errors'
import { Markdown } from '#ui/parts/markdown'
import { Moment } from '#ui/parts/moment'
import { Notice } from '#ui/parts/notice'
import { PageHead } from '#ui/parts/page-head'
import { TextArea } from '#ui/parts/text-area'
import { CriterionChoice } from './criterion-choice.tsx'
import { GradeShown } from './grade-shown.tsx'
import type { Refused } from './refused.ts'
import { useGradingKeys } from './use-grading-keys.ts'

type Nodes = ComponentProps<typeof Markdown>['nodes']
type Props = Omit<Seat, 'report' | 'evidence'> & {
  report: Omit<Seat['report'], 'id' | 'body'> & { body: Nodes | null }
  findings: readonly { id: string; figures: Figures }[]
  refused?: Refused
}

/** The rubric beside the evidence. Digits choose an anchor, j and k go from criterion to criterion; without scripts it is a plain form. */
export function SeatPage({ id, contents, rubric, draft, ratings, reasons, submittedAt, report, findings, pieces, refused }: Props) {
  const form = useRef<HTMLFormElement>(null)
  useGradingKeys(form, submittedAt === null)
  const chosen = (key: string) => (refused ? String(refused.typed[`rating_${key}`] ?? '') : String(draft?.ratings[key] ?? ''))
  return (
    <Page>
      <PageHead
        title={report.title}
        crumbs={[{ name: 'Grading', to: paths.grading() }, { name: 'An entry' }]}
        badges={
          <>
            <span>{report.kind === 'bias' ? 'Bias' : 'Safety'}</span>
            {report.system && <span>{report.system}</span>}
            <span>
              {rubric.name}, version {rubric.number}
            </span>
          </>
        }
      />
      <div className="grid gap-12 lg:grid-cols-2">
        <section aria-labelledby="evidence-head" className="min-w-0">
          <h2 id="evidence-head" className="text-h2">
            The report and its evidence
          </h2>
          <div className="mt-4 max-w-body break-words">
            <Words {...report} />
          </div>
          {findings.map(({ id: key, figures }) => (
            <p key={key} className="mt-6 max-w-body border-t border-rule pt-4 text-quote">
              {figures.sentence}
            </p>
          ))}
          {pieces.length > 0 && (
            <div className="mt-6 border-t border-rule pt-6">
              <Pieces pieces={pieces} isCovered={report.isCovered} warning={report.warning} hazard={report.hazard} />
            </div>
          )}
        </section>
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
            <Form ref={form} method="post" action={paths.seat(id)} className="mt-4 flex flex-col gap-6">
              <FormErrors errors={refused?.errors} />
              {contents.criteria.map((criterion) => (
                <CriterionChoice
                  key={criterion.key}
                  criterion={criterion}
                  chosen={chosen(criterion.key)}
                  error={refused?.errors[`rating_${criterion.key}`]}
                />
              ))}
              <TextArea
                name="reasons"
                label="Reasons"
                hint="The reporter reads them once the score is settled, without your name. At least 30 characters."
                rows={6}
                error={refused?.errors.reasons}
                defaultValue={refused ? String(refused.typed.reasons ?? '') : (draft?.reasons ?? '')}
              />
              <div className="flex flex-wrap gap-x-6 gap-y-3">
                <Button id="form" kind="filled">
                  Hand in the grade
                </Button>
                <Button formAction={paths.seatDraft(id)}>Save for later</Button>
              </div>
            </Form>
          )}
        </section>
      </div>
    </Page>
  )
}

function Words({ body, isCovered, warning, hazard }: Pick<Props['report'], 'body' | 'isCovered' | 'warning' | 'hazard'>) {
  const { pathname } = useLocation()
  const words = body && <Markdown nodes={body} />
  if (!isCovered) return words
  return (
    <CoveredText
      hazard={hazard ?? 'H1'}
      topic={warning ?? 'Text that may hurt'}
      showHref={`${pathname}?show=body`}
      hideHref={pathname}
      text={words}
    />
  )
}
