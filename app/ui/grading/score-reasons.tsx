import type { Findings } from '#domain/grading'

/** What each grader wrote; they are numbered, not named. */
export function ScoreReasons({ grades }: Pick<Findings, 'grades'>) {
  return (
    <ol>
      {grades.map(({ number, reasons }) => (
        <li key={number} className="mb-6 max-w-body last:mb-0">
          <h3 className="text-h3">Grader {number}</h3>
          <p className="mt-1 text-quote break-words whitespace-pre-line">{reasons}</p>
        </li>
      ))}
    </ol>
  )
}
