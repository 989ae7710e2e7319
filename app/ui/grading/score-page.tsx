import { Link } from '@remix-run/react'
import type { ScorePage as Score } from '#domain/grading'
import { type Conflict, conflictNames, panelStateNames } from '#domain/grading/model'
import { combinationNames } from '#domain/rubrics/model'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Notice } from '#ui/parts/notice'
import { PageHead } from '#ui/parts/page-head'
import { RecordSection } from '#ui/parts/record-section'
import { ScrollRegion } from '#ui/parts/scroll-region'
import { Table } from '#ui/parts/table'
import { GradeShown } from './grade-shown.tsx'

type Settled = NonNullable<Score['settled']>

/** The score of an entry, factor by factor, with the reasons of each grader; graders are numbered, not named. */
export function ScorePage({ title, state, leftOut, graders, programme, settled }: Score) {
  const out = Object.entries(leftOut) as [Conflict, number][]
  return (
    <Page>
      <PageHead
        title={settled ? `Score ${settled.score}` : 'Score'}
        badges={
          <>
            <span className="font-strong text-ink">{panelStateNames[state]}</span>
            <span>{graders} graders</span>
            <Link to={paths.agreement(programme)}>How far graders agree here</Link>
          </>
        }
        lede={title}
      />
      {settled ? (
        <Findings {...settled} />
      ) : (
        <Notice className="mb-8">
          {state === 'divided'
            ? 'All grades are in. The graders lie too far apart on a criterion, so somebody else rules on it.'
            : 'It is being graded. Nobody sees a grade before all of them are in.'}
        </Notice>
      )}
      <RecordSection title="Who could not grade it" note="Computed from what happened, when the graders were asked.">
        {out.length === 0 ? (
          <p className="text-ink-2">No grader had a part in it.</p>
        ) : (
          <ul className="list-disc ps-5">
            {out.map(([conflict, count]) => (
              <li key={conflict}>
                {count} who {conflictNames[conflict]}
              </li>
            ))}
          </ul>
        )}
      </RecordSection>
    </Page>
  )
}

function Findings({ factors, combination, rubric, spreads, grades, ruling, ownEstimate, score }: Settled) {
  const criteria = factors.map(({ criterion: key, name }) => ({ key, name }))
  return (
    <>
      <RecordSection
        title="How it came about"
        note={
          <>
            {combinationNames[combination]} by <Link to={paths.rubric(rubric.id, rubric.number)}>{rubric.name}</Link>. The rating is the
            median of the graders, or what the adjudicator ruled.
          </>
        }
      >
        <ScrollRegion label="Factors of the score">
          <Table caption="Factors of the score" isNumeric>
            <thead>
              <tr>
                <th scope="col">Criterion</th>
                <th scope="col">Rating</th>
                <th scope="col">Counts</th>
                <th scope="col">Apart by</th>
                {ownEstimate && <th scope="col">Own estimate</th>}
              </tr>
            </thead>
            <tbody>
              {factors.map(({ criterion, name, rating, factor }) => {
                const spread = spreads.find((one) => one.criterion === criterion)
                return (
                  <tr key={criterion}>
                    <th scope="row">{name}</th>
                    <td>{rating ?? 'not given'}</td>
                    <td>{factor ?? 'left out'}</td>
                    <td>{spread ? `${spread.spread}${spread.isOver ? ', too far' : ''}` : '–'}</td>
                    {ownEstimate && <td>{ownEstimate[criterion] ?? '–'}</td>}
                  </tr>
                )
              })}
              <tr>
                <th scope="row">Score</th>
                <td />
                <td>
                  <strong>{score}</strong>
                </td>
                <td />
                {ownEstimate && <td />}
              </tr>
            </tbody>
          </Table>
        </ScrollRegion>
      </RecordSection>
      {ruling && (
        <RecordSection title="The ruling" note="By somebody who did not grade it.">
          <GradeShown criteria={criteria.filter(({ key }) => key in ruling.ratings)} grade={ruling} />
        </RecordSection>
      )}
      {grades.map((grade) => (
        <RecordSection key={grade.number} title={`Grader ${grade.number}`}>
          <GradeShown criteria={criteria} grade={grade} />
        </RecordSection>
      ))}
    </>
  )
}
