import { type EntryStage, entryStageNames } from '#domain/programmes/model'
import { RecordSection } from '#ui/parts/record-section'
import { Table } from '#ui/parts/table'

type Props = { stages: readonly { stage: EntryStage; entries: number }[] }

/** How many entries stand where: a bar each, as wide as its share, and the number beside it. */
export function StagesChart({ stages }: Props) {
  const all = stages.reduce((sum, { entries }) => sum + entries, 0)
  if (all === 0) return null
  return (
    <RecordSection title="Entries" note="Those that were withdrawn from the programme are not counted.">
      <Table caption="Entries by where they stand">
        <thead>
          <tr>
            <th scope="col">Where they stand</th>
            <th scope="col">
              <span className="sr-only">Share of all {all}</span>
            </th>
            <th scope="col" className="cell-number">
              Entries
            </th>
          </tr>
        </thead>
        <tbody>
          {stages.map(({ stage, entries }) => (
            <tr key={stage}>
              <th scope="row" className="w-2/5">
                {entryStageNames[stage]}
              </th>
              <td className="align-middle">
                <svg width="100%" height="12" aria-hidden="true" className="block min-w-16">
                  <rect width="100%" height="12" className="fill-well" />
                  <rect width={`${(entries / all) * 100}%`} height="12" className={stage === 'accepted' ? 'fill-accent' : 'fill-edge'} />
                </svg>
              </td>
              <td className="cell-number">
                {entries} of {all}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </RecordSection>
  )
}
