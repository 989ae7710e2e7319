import { Link } from '@remix-run/react'
import type { Findings, ScorePage as Score } from '#domain/grading'
import { combinationNames } from '#domain/rubrics/model'
import { paths } from '#kernel/paths'
import { RecordSection } from '#ui/parts/record-section'
import { GradeShown } from './grade-shown.tsx'
import { ScoreFormula } from './score-formula.tsx'
import { ScoreReasons } from './score-reasons.tsx'
import { ScoreTable } from './score-table.tsx'

/** How one round came to its score: the formula, every rating, and the reasons. */
export function ScoreFindings({ ownEstimate, ownScore, ...findings }: Findings & Pick<Score, 'ownEstimate' | 'ownScore'>) {
  const { combination, rubric, grades, ruling, factors } = findings
  const ruled = ruling ? factors.filter(({ criterion }) => criterion in ruling.ratings) : []
  return (
    <>
      <RecordSection
        title="How it came about"
        note={
          <>
            {combinationNames[combination]} by <Link to={paths.rubric(rubric.id, rubric.number)}>{rubric.name}</Link>. What is settled is
            the median of the graders, or what was ruled.
          </>
        }
      >
        <ScoreFormula {...findings} />
        <ScoreTable {...findings} ownEstimate={ownEstimate} ownScore={ownScore} />
      </RecordSection>
      {ruling && (
        <RecordSection title="The ruling" note="By somebody who did not grade it.">
          <GradeShown criteria={ruled.map(({ criterion, name }) => ({ key: criterion, name }))} grade={ruling} />
        </RecordSection>
      )}
      <RecordSection title="Reasons" note="In the graders’ own words.">
        <ScoreReasons grades={grades} />
      </RecordSection>
    </>
  )
}
