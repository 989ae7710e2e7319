import type { ComponentProps } from 'react'
import type { CasePage as Shown } from '#domain/moderation'
import { subjectNames } from '#domain/moderation/model'
import { Page } from '#ui/layout/page'
import { CaseState } from '#ui/parts/case-state'
import { Happenings } from '#ui/parts/happenings'
import { Hazard } from '#ui/parts/hazard'
import { PageHead } from '#ui/parts/page-head'
import { RecordSection } from '#ui/parts/record-section'
import { Severity } from '#ui/parts/severity'
import { CaseAccounts } from './case-accounts.tsx'
import { CaseActions } from './case-actions.tsx'
import { CaseClaims } from './case-claims.tsx'
import { CaseDecision } from './case-decision.tsx'
import { useCasesBack } from './case-list.ts'
import { CaseNotes } from './case-notes.tsx'
import { CaseQuestions } from './case-questions.tsx'
import { CaseRepairs } from './case-repairs.tsx'
import { EarlierCases } from './earlier-cases.tsx'
import { FlaggedText } from './flagged-text.tsx'
import { caseWords } from './happenings.tsx'

/** One matter to decide: what was flagged and by whom, what came before, what can be done. */
export function CasePage(shown: Shown & ComponentProps<typeof CaseRepairs>) {
  const { id, state, severity, hazard, subjectType, clause, clauses, priority, isIllegal, isBrigade } = shown
  const rule = clauses.find(({ code }) => code === clause)
  const back = useCasesBack(id)
  return (
    <Page isWide>
      <PageHead
        title={`${subjectNames[subjectType]}: ${rule?.title ?? clause}`}
        crumbs={[{ name: 'Cases', to: back }, { name: 'Case' }]}
        badges={
          <>
            <CaseState state={state} isBoxed />
            <Severity severity={severity} />
            {hazard && <Hazard hazard={hazard} hasWord />}
            {isIllegal && <span>said to be illegal</span>}
            {isBrigade && <span className="text-caution">many new accounts at once</span>}
            <span>priority {priority}</span>
          </>
        }
      >
        <CaseActions {...shown} />
      </PageHead>
      <FlaggedText {...shown} />
      <CaseDecision {...shown} />
      <CaseRepairs repairs={shown.repairs} />
      <CaseClaims claims={shown.claims} notices={shown.notices} />
      <CaseAccounts author={shown.author} />
      <EarlierCases earlier={shown.earlier} />
      <CaseQuestions questions={shown.questions} />
      <CaseNotes {...shown} />
      <RecordSection title="What happened" note="Times in UTC.">
        <Happenings happened={shown.happened} words={caseWords} />
      </RecordSection>
    </Page>
  )
}
