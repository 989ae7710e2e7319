import type { AgreementPage } from '#domain/grading'
import { ScrollRegion } from '#ui/parts/scroll-region'
import { Table } from '#ui/parts/table'

/** How far the grades of one entry lie apart, beside the limit of each criterion. */
export function SpreadTable({ criteria }: Pick<AgreementPage, 'criteria'>) {
  return (
    <ScrollRegion label="Spread by criterion">
      <Table caption="Spread by criterion" isNumeric>
        <thead>
          <tr>
            <th scope="col">Criterion</th>
            <th scope="col">Mean spread</th>
            <th scope="col">Limit</th>
            <th scope="col">Over it</th>
          </tr>
        </thead>
        <tbody>
          {criteria.map(({ criterion, name, spread: { mean, limit, over, of } }) => (
            <tr key={criterion}>
              <th scope="row">{name}</th>
              <td>{mean === null ? '–' : Number(mean.toFixed(3))}</td>
              <td>{limit}</td>
              <td>
                {over} of {of}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </ScrollRegion>
  )
}
