import type { AgreementPage as Agreement } from '#domain/grading'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { PageHead } from '#ui/parts/page-head'
import { RecordSection } from '#ui/parts/record-section'
import { AgreementPlot } from './agreement-plot.tsx'
import { AgreementTable } from './agreement-table.tsx'
import { GraderResiduals } from './grader-residuals.tsx'
import { ScoreAgreement } from './score-agreement.tsx'
import { SpreadTable } from './spread-table.tsx'

/** Agreement by criterion, drawn and in tables; for admins how far each grader lies from what was settled. */
export function AgreementPage({ slug, title, criteria, scores, residuals }: Agreement) {
  const entries = criteria[0]?.entries ?? 0
  return (
    <Page>
      <PageHead
        title="How far graders agree"
        crumbs={[{ name: title, to: paths.programme(slug) }, { name: 'Agreement' }]}
        lede="Krippendorff’s α: 1 is perfect agreement, 0 is what chance gives. From .80 it is firm, from .667 tentative."
      />
      <RecordSection
        title="By criterion"
        note={`Over ${entries} ${entries === 1 ? 'entry whose grades are' : 'entries whose grades are'} revealed. The label goes by the order of the anchors.`}
      >
        <AgreementPlot criteria={criteria} />
        <AgreementTable criteria={criteria} />
      </RecordSection>
      <RecordSection title="How far apart" note="Over its limit, a criterion of an entry is ruled on by somebody else.">
        <SpreadTable criteria={criteria} />
      </RecordSection>
      <RecordSection title="On the score" note="What each grader’s ratings give by the rubric.">
        <ScoreAgreement {...scores} />
      </RecordSection>
      {residuals.length > 0 && (
        <RecordSection title="Graders" note="For admins. How far each rates above or below what was settled, in parts of the scale.">
          <GraderResiduals residuals={residuals} />
        </RecordSection>
      )}
    </Page>
  )
}
