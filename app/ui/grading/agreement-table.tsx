import { scales } from '#domain/figures/model'
import type { AgreementPage } from '#domain/grading'
import { ScrollRegion } from '#ui/parts/scroll-region'
import { Table } from '#ui/parts/table'
import { alphaSaid } from './alpha-said.ts'

/** The same α as in the picture, and on the other scales. */
export function AgreementTable({ criteria }: Pick<AgreementPage, 'criteria'>) {
  return (
    <ScrollRegion label="Agreement by criterion">
      <Table caption="Agreement by criterion" isNumeric>
        <thead>
          <tr>
            <th scope="col">Criterion</th>
            <th scope="col">Which is</th>
            {scales.map((scale) => (
              <th key={scale} scope="col">
                α, {names[scale]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {criteria.map(({ criterion, name, why, label, alphas }) => (
            <tr key={criterion}>
              <th scope="row">{name}</th>
              <td>{why === null ? label : `${label}: ${whys[why]}`}</td>
              {scales.map((scale) => (
                <td key={scale}>{alphaSaid(alphas[scale])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </ScrollRegion>
  )
}

const whys = { 'no-pairs': 'nothing was rated by two', 'all-equal': 'all ratings are the same' } as const
const names = { nominal: 'as names', ordinal: 'as an order', interval: 'as steps', ratio: 'as ratios' } as const
