import type { Survival } from '#domain/figures/model'
import type { Waits } from '#domain/issues'
import { RecordSection } from '#ui/parts/record-section'
import { ScrollRegion } from '#ui/parts/scroll-region'
import { Table } from '#ui/parts/table'
import { SurvivalPlot } from './survival-plot.tsx'
import { fixSentence, waitsSentence } from './waits-sentence.ts'

/** Time to a first answer and to a confirmed fix, with issues that still wait kept in (Kaplan–Meier). */
export function WaitsSection({ waits }: { waits: Waits }) {
  if (waits.answer.n === 0) return null

  return (
    <RecordSection
      title="How long answers take"
      note="Open issues stay in the curve, so that slow answers cannot hide. Day 0 is the day the owner was told."
    >
      <div className="grid gap-x-10 gap-y-6 md:grid-cols-[minmax(0,1fr)_17rem]">
        <SurvivalPlot {...waits} />
        <div>
          <p className="text-lede">{waitsSentence(waits)}</p>
          <p className="mt-3 text-small text-ink-2">{fixSentence(waits)} An upright tick is an issue that was still open then.</p>
        </div>
      </div>
      <details className="mt-5">
        <summary className="min-h-11 py-2 text-small">The same numbers as a table</summary>
        <ScrollRegion label="Share of issues still waiting, by day">
          <Table caption="Share of issues still waiting, by day" isNumeric>
            <thead>
              <tr>
                <th scope="col">Day</th>
                <th scope="col" className="cell-number">
                  Waiting for an answer
                </th>
                <th scope="col" className="cell-number">
                  Waiting for a fix
                </th>
              </tr>
            </thead>
            <tbody>
              {daysOf(waits).map((days) => (
                <tr key={days}>
                  <th scope="row">{days}</th>
                  <td className="cell-number">{shareOn(waits.answer, days)}</td>
                  <td className="cell-number">{shareOn(waits.fix, days)}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        </ScrollRegion>
      </details>
    </RecordSection>
  )
}

const rowsAtMost = 60

/** Every day on which a curve falls or an issue is last seen; the latest sixty. */
function daysOf({ answer, fix }: Waits): number[] {
  const days = new Set([...answer.steps, ...fix.steps].map((step) => step.days))
  return [...days].sort((one, other) => one - other).slice(-rowsAtMost)
}

function shareOn({ steps, n }: Survival, day: number): string {
  const step = steps.findLast(({ days }) => days <= day)
  const atRisk = steps.find(({ days }) => days >= day)?.atRisk ?? 0
  return `${Math.round((step?.share ?? 1) * 100)} % (${atRisk} of ${n} watched)`
}
