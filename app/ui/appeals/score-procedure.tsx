import type { Procedure } from '#domain/grading'
import { type Conflict, conflictNames, panelStateNames } from '#domain/grading/model'
import { Moment } from '#ui/parts/moment'
import { RecordSection } from '#ui/parts/record-section'

type Round = Procedure['rounds'][number]

/** How a score came about, for the reviewer of its appeal: who could not be asked, when grades came in, and what was said. Graders have numbers. */
export function ScoreProcedure({ rounds }: Pick<Procedure, 'rounds'>) {
  return (
    <>
      {rounds.map((round) => (
        <RecordSection
          key={round.round}
          title={round.round === 1 ? 'The first score' : 'The second score'}
          note={panelStateNames[round.state]}
        >
          <Course {...round} />
        </RecordSection>
      ))}
      {rounds.length === 1 && (
        <RecordSection title="The second score">
          <p className="text-ink-2">The admins are asked to find other graders. Nobody was asked yet.</p>
        </RecordSection>
      )}
    </>
  )
}

function Course({ score, rubric, assignedAt, grades, leftOut, over, ruling, settledAt }: Round) {
  const out = Object.entries(leftOut) as [Conflict, number][]
  return (
    <>
      <p className="max-w-body">
        {score === null ? 'No score yet' : <strong className="font-strong">Score {score}</strong>}, by {rubric.name}, version{' '}
        {rubric.number}. Graders were asked <Moment at={assignedAt} as="full" />
        {settledAt && (
          <>
            ; it was settled <Moment at={settledAt} as="full" />
          </>
        )}
        .
      </p>
      <p className="mt-3 max-w-body text-small text-ink-2">
        {out.length === 0
          ? 'No grader was left out.'
          : `Left out: ${out.map(([conflict, count]) => `${count} who ${conflictNames[conflict]}`).join('; ')}.`}
      </p>
      <ol className="mt-5 max-w-body border-t border-rule">
        {grades.map(({ number, submittedAt, reasons }) => (
          <li key={number} className="border-b border-rule py-3">
            <p className="text-small text-ink-2">
              Grader {number}, {submittedAt ? <Moment at={submittedAt} as="full" /> : 'not handed in yet'}
            </p>
            {reasons && <p className="mt-1 text-quote break-words whitespace-pre-line">{reasons}</p>}
          </li>
        ))}
      </ol>
      {over.map(({ criterion, name, spread, limit }) => (
        <p key={criterion} className="mt-3 max-w-body text-small">
          {name}: {spread} apart, over its limit of {limit}. {ruling ? 'Ruled by somebody else:' : 'It waits for a ruling.'}
        </p>
      ))}
      {ruling && <p className="mt-1 max-w-body text-quote break-words whitespace-pre-line">{ruling}</p>}
    </>
  )
}
