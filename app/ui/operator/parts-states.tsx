import { appealStates } from '#domain/appeals/model'
import { issueStates } from '#domain/issues/model'
import { caseStates } from '#domain/moderation/model'
import { programmeStates } from '#domain/programmes/model'
import { repairStates } from '#domain/repairs/model'
import { hazardClasses, reportStates, severities } from '#domain/reports/model'
import { accessLevelIds, modalities } from '#domain/systems/model'
import { AppealState } from '#ui/parts/appeal-state'
import { CaseState } from '#ui/parts/case-state'
import { Hazard } from '#ui/parts/hazard'
import { IssueState } from '#ui/parts/issue-state'
import { LevelBeam } from '#ui/parts/level-beam'
import { ModalityMark } from '#ui/parts/modality-mark'
import { ProgrammeState } from '#ui/parts/programme-state'
import { RepairState } from '#ui/parts/repair-state'
import { ReportState } from '#ui/parts/report-state'
import { Severity } from '#ui/parts/severity'

const list = 'mt-2 mb-5 flex flex-wrap gap-x-6 gap-y-2'

/** From the words of the rooms themselves: a state that is added stands here without being asked. */
export function StateParts() {
  return (
    <>
      <h3 className="text-h3">Issue</h3>
      <div className={list}>
        {issueStates.map((state) => (
          <IssueState key={state} state={state} />
        ))}
        <IssueState state="silent" />
        <IssueState state="acknowledged" isBoxed />
      </div>
      <h3 className="text-h3">Report</h3>
      <div className={list}>
        {reportStates.map((state) => (
          <ReportState key={state} state={state} />
        ))}
      </div>
      <h3 className="text-h3">Case, appeal, request to lift, programme</h3>
      <div className={list}>
        {caseStates.map((state) => (
          <CaseState key={state} state={state} />
        ))}
      </div>
      <div className={list}>
        {appealStates.map((state) => (
          <AppealState key={state} state={state} />
        ))}
      </div>
      <div className={list}>
        {repairStates.map((state) => (
          <RepairState key={state} state={state} />
        ))}
      </div>
      <div className={list}>
        {programmeStates.map((state) => (
          <ProgrammeState key={state} state={state} />
        ))}
      </div>
      <h3 className="text-h3">Severity, hazard class, access level, kind</h3>
      <div className={list}>
        {severities.map((severity) => (
          <Severity key={severity} severity={severity} />
        ))}
      </div>
      <div className={list}>
        {hazardClasses.map((hazard) => (
          <Hazard key={hazard} hazard={hazard} hasWord />
        ))}
      </div>
      <div className={list}>
        {accessLevelIds.map((level) => (
          <LevelBeam key={level} level={level} />
        ))}
      </div>
      <div className={list}>
        {modalities.map((modality) => (
          <ModalityMark key={modality} modality={modality} />
        ))}
        <ModalityMark modality="image" isHollow />
      </div>
    </>
  )
}
