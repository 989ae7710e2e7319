import type { AgreementPage } from '#domain/grading'
import { ScrollRegion } from '#ui/parts/scroll-region'
import { Table } from '#ui/parts/table'

/** Each grader’s mean residual: above 0 they rate higher than was settled. */
export function GraderResiduals({ residuals }: Pick<AgreementPage, 'residuals'>) {
  return (
    <ScrollRegion label="Mean distance from what was settled">
      <Table caption="Mean distance from what was settled" isNumeric>
        <thead>
          <tr>
            <th scope="col">Grader</th>
            <th scope="col">Mean distance</th>
            <th scope="col">Ratings</th>
          </tr>
        </thead>
        <tbody>
          {residuals.map(({ handle, mean, ratings }) => (
            <tr key={handle}>
              <th scope="row">{handle}</th>
              <td>{`${mean > 0 ? '+' : mean < 0 ? '−' : ''}${Math.abs(mean * 100).toFixed(1)} %`}</td>
              <td>{ratings}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </ScrollRegion>
  )
}
