import type { Comparison, ConditionFigures, GroupFigures } from '#domain/figures/model'
import { ScrollRegion } from '#ui/parts/scroll-region'
import { Table } from '#ui/parts/table'
import { percent, points, probability, rangeInPercent, rangeInPoints, ratio } from './numbers.ts'

type Props = { condition: ConditionFigures; adjustment: string }

const heads = [
  ['favourable', 'Favourable'],
  ['rate', 'Rate'],
  ['rate-interval', '95 % interval'],
  ['difference', 'Difference'],
  ['interval', '95 % interval'],
  ['p', 'p'],
  ['adjusted', 'Adjusted p'],
]
const ratioHeads = [
  ['risk', 'Risk ratio'],
  ['harm', 'Harm ratio'],
  ['odds', 'Odds ratio'],
  ['h', 'h'],
]

/** The numbers of the plot, and beside each group how it differs from the reference. */
export function FiguresTable({ condition: { groups, comparisons, unit }, adjustment }: Props) {
  const hasRatios = unit.kind === 'rows'
  return (
    <ScrollRegion label="The same numbers as a table">
      <Table
        caption={`The same numbers. Difference is group minus reference, in points. Adjusted by ${adjustment}’s method.`}
        isCaptionShown
        isNumeric
      >
        <thead>
          <tr>
            <th scope="col">Group</th>
            {(hasRatios ? [...heads, ...ratioHeads] : heads).map(([id, name]) => (
              <th key={id} scope="col" className="cell-number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <Row key={group.group} group={group} comparison={comparisons.find((one) => one.group === group.group)} hasRatios={hasRatios} />
          ))}
        </tbody>
      </Table>
    </ScrollRegion>
  )
}

function Row({
  group: { group, favourable, n, rate, ci, isReference },
  comparison,
  hasRatios,
}: {
  group: GroupFigures
  comparison?: Comparison
  hasRatios: boolean
}) {
  return (
    <tr>
      <th scope="row">{group}</th>
      <td className="cell-number">
        {favourable} of {n}
      </td>
      <td className="cell-number">{percent(rate)}</td>
      <td className="cell-number">{rangeInPercent(ci)}</td>
      {comparison ? (
        cellsOf(comparison, hasRatios).map(([name, value]) => (
          <td key={name} className="cell-number">
            {value}
          </td>
        ))
      ) : (
        <td className="cell-number" colSpan={hasRatios ? 8 : 4}>
          {isReference ? 'reference' : 'not compared: no shared prompt'}
        </td>
      )}
    </tr>
  )
}

function cellsOf(
  { difference, ci, test, pAdjusted, riskRatio, harmRatio, oddsRatio, h }: Comparison,
  hasRatios: boolean,
): [string, string][] {
  return [
    ['difference', points(difference)],
    ['interval', rangeInPoints(ci)],
    ['p', probability(test?.p)],
    ['adjusted', probability(pAdjusted)],
    ...(hasRatios
      ? ([
          ['risk', ratio(riskRatio)],
          ['harm', ratio(harmRatio)],
          ['odds', ratio(oddsRatio)],
          ['h', h === null ? '–' : h.toFixed(2)],
        ] as [string, string][])
      : []),
  ]
}
