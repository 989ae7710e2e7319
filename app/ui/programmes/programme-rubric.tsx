import { Link } from '@remix-run/react'
import { combinationNames, type RubricContents, usesWeights } from '#domain/rubrics/model'
import { paths } from '#kernel/paths'
import { RecordSection } from '#ui/parts/record-section'
import { Table } from '#ui/parts/table'

type Rubric = { rubricId: string; name: string; number: number; contents: RubricContents; isReadable: boolean }

/** By which questions entries are graded, frozen as it stood at opening. */
export function ProgrammeRubric({ rubric, slug, isOpened }: { rubric: Rubric; slug: string; isOpened: boolean }) {
  const { rubricId, name, number, contents, isReadable } = rubric
  const { combination, criteria } = contents
  const title = `${name}, version ${number}`
  return (
    <RecordSection
      title="How an entry is scored"
      note={
        <>
          {combinationNames[combination]}. The server computes it; nobody types a total.{' '}
          {isReadable ? <Link to={paths.rubric(rubricId, number)}>{title}</Link> : title}
        </>
      }
    >
      <Table caption="The criteria and what graders choose from" flows>
        <thead>
          <tr>
            <th scope="col">Criterion</th>
            <th scope="col">What graders choose</th>
          </tr>
        </thead>
        <tbody>
          {criteria.map(({ key, name: criterion, question, weight, anchors, isOptional }) => (
            <tr key={key}>
              <th scope="row" className="cell-title w-2/5">
                {criterion}
                <span className="block font-sans text-small font-normal text-ink-2">
                  {question} {usesWeights(combination) && `Weight ${weight}.`} {isOptional && 'May be left out.'}
                </span>
              </th>
              <td>
                <ul className="flex flex-wrap gap-x-6 gap-y-1">
                  {anchors.map(({ value, words }) => (
                    <li key={value}>
                      <b>{value}</b> <span className="text-ink-2">{words}</span>
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      {isOpened && (
        <p className="mt-5 max-w-body">
          Graders who have no part in an entry score it, blind to each other and to names.{' '}
          <Link to={paths.agreement(slug)}>See how far they agree</Link>
        </p>
      )}
    </RecordSection>
  )
}
