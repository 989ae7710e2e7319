import type { Findings, ScorePage as Score } from '#domain/grading'
import { ScrollRegion } from '#ui/parts/scroll-region'
import { Table } from '#ui/parts/table'

type Props = Pick<Findings, 'factors' | 'score' | 'spreads' | 'grades'> & Pick<Score, 'ownEstimate' | 'ownScore'>

/** Every rating that was given, criterion by criterion, with what was settled and what of it counts. */
export function ScoreTable({ factors, score, spreads, grades, ownEstimate, ownScore }: Props) {
  return (
    <ScrollRegion label="Factors of the score">
      <Table caption="Factors of the score" isNumeric>
        <thead>
          <tr>
            <th scope="col">Criterion</th>
            {grades.map(({ number }) => (
              <th key={number} scope="col">
                <span className="sr-only">Grader </span>
                <span aria-hidden="true">G</span>
                {number}
              </th>
            ))}
            <th scope="col">Apart by</th>
            <th scope="col">Settled</th>
            <th scope="col">Counts</th>
            {ownEstimate && <th scope="col">Own estimate</th>}
          </tr>
        </thead>
        <tbody>
          {factors.map(({ criterion, name, rating, factor }) => {
            const spread = spreads.find((one) => one.criterion === criterion)
            return (
              <tr key={criterion}>
                <th scope="row">{name}</th>
                {grades.map((grade) => (
                  <td key={grade.number}>{grade.ratings[criterion] ?? '–'}</td>
                ))}
                <td>{spread ? `${spread.spread}${spread.isOver ? `, limit ${spread.limit}` : ''}` : '–'}</td>
                <td>{rating ?? 'not given'}</td>
                <td>{factor ?? 'left out'}</td>
                {ownEstimate && <td>{ownEstimate[criterion] ?? '–'}</td>}
              </tr>
            )
          })}
          <tr>
            <th scope="row">Score</th>
            <td colSpan={grades.length + 2} />
            <td>
              <strong>{score}</strong>
            </td>
            {ownEstimate && <td>{ownScore}</td>}
          </tr>
        </tbody>
      </Table>
    </ScrollRegion>
  )
}
