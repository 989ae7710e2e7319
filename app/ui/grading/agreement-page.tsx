import type { AgreementPage as Agreement } from '#domain/grading'
import { Page } from '#ui/layout/page'
import { PageHead } from '#ui/parts/page-head'
import { RecordSection } from '#ui/parts/record-section'
import { ScrollRegion } from '#ui/parts/scroll-region'
import { Table } from '#ui/parts/table'
import { AgreementPlot } from './agreement-plot.tsx'

const whys = { 'no-pairs': 'nothing was rated by two', 'all-equal': 'all ratings are the same' } as const

/** Agreement by criterion, drawn and in a table; for admins how far each grader lies from what was settled. */
export function AgreementPage({ title, criteria, residuals }: Agreement) {
  return (
    <Page>
      <PageHead
        title="How far graders agree"
        lede={`${title}. Krippendorff’s α: 1 is perfect agreement, 0 is what chance gives. From .80 it is firm, from .667 tentative.`}
      />
      <RecordSection title="By criterion" note={`Over ${criteria[0]?.entries ?? 0} entries whose grades are revealed.`}>
        <AgreementPlot criteria={criteria} />
        <ScrollRegion label="Agreement by criterion">
          <Table caption="Agreement by criterion" isNumeric>
            <thead>
              <tr>
                <th scope="col">Criterion</th>
                <th scope="col">α</th>
                <th scope="col">Which is</th>
              </tr>
            </thead>
            <tbody>
              {criteria.map(({ criterion, name, alpha, why, label }) => (
                <tr key={criterion}>
                  <th scope="row">{name}</th>
                  <td>{alpha === null ? '–' : alpha.toFixed(3)}</td>
                  <td>{why === null ? label : `${label}: ${whys[why]}`}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        </ScrollRegion>
      </RecordSection>
      {residuals.length > 0 && (
        <RecordSection title="Graders" note="For admins. How far each rates above or below what was settled, in parts of the scale.">
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
                    <td>{`${mean > 0 ? '+' : ''}${(mean * 100).toFixed(1)} %`}</td>
                    <td>{ratings}</td>
                  </tr>
                ))}
              </tbody>
            </Table>
          </ScrollRegion>
        </RecordSection>
      )}
    </Page>
  )
}
