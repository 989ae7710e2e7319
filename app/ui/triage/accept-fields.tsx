import { sharingQuestionIds, sharingQuestions } from '#domain/issues/model'
import { harmGroups } from '#domain/reports/harms'
import { hazardClasses, severities } from '#domain/reports/model'
import type { DeskReport } from '#domain/triage'
import { hazardNames } from '#domain/triage/model'
import { CheckboxGroup } from '#ui/parts/checkbox-group'
import { SelectField } from '#ui/parts/select-field'
import { TextArea } from '#ui/parts/text-area'
import { TextField } from '#ui/parts/text-field'
import { IssueFields } from './issue-fields.tsx'
import { type Refused, shownIn } from './refused.ts'

const harms = harmGroups.flatMap((group) => group.harms.map(({ code, name }) => ({ value: code, label: name, group: group.name })))

type Props = { report: DeskReport; issue: string | null; refused?: Refused }

/** What accepting asks: how grave, how it may be shown, which issue, and before anything becomes public the sharing check. */
export function AcceptFields({ report, issue, refused }: Props) {
  const errors = refused?.errors ?? {}

  return (
    <>
      <div className="grid gap-6 sm:grid-cols-[12rem_1fr]">
        <SelectField
          name="severity"
          label="Severity"
          placeholder="Choose"
          choices={severities.map((value) => ({ value, label: value[0]!.toUpperCase() + value.slice(1) }))}
          defaultValue={shownIn(refused, 'severity')}
          error={errors.severity}
        />
        <SelectField
          name="hazard"
          label="Hazard class"
          placeholder="Choose"
          choices={hazardClasses.map((value) => ({ value, label: hazardNames[value] }))}
          defaultValue={shownIn(refused, 'hazard', report.hazard ?? '')}
          error={errors.hazard}
        />
      </div>
      {report.depth === 'quick' && report.harms.length === 0 && (
        <SelectField
          name="harm"
          label="Harm"
          hint="A quick report names none."
          placeholder="Choose the one that fits best"
          choices={harms}
          defaultValue={shownIn(refused, 'harm')}
          error={errors.harm}
        />
      )}
      <IssueFields similar={report.similar} first="New issue" issue={issue} refused={refused} />
      <div className={`flex flex-col gap-6 ${onlyForNewIssues}`}>
        <TextField
          name="title"
          label="Public title"
          hint="Of the new issue. It says what the system does, without harmful words."
          defaultValue={shownIn(refused, 'title', report.title)}
          error={errors.title}
        />
        <TextArea
          name="summary"
          label="Public summary"
          hint="What anyone may read about the new issue, in your own words where the report’s would hurt."
          defaultValue={shownIn(refused, 'summary', report.isCovered ? '' : (report.body ?? '').slice(0, 2000))}
          error={errors.summary}
        />
        {report.track === 'open' && <SharingCheck refused={refused} />}
      </div>
    </>
  )
}

/** Hidden where an issue is joined: then nothing is opened, and nothing becomes public by it. */
const onlyForNewIssues = 'group-has-[[name=issue]_option:checked:not([value=""])]:hidden'

function SharingCheck({ refused }: { refused?: Refused }) {
  return (
    <div className="group-has-[[name=hazard]_option:is([value=H2],[value=H3],[value=H4]):checked]:hidden">
      <CheckboxGroup
        name="sharing"
        label="Sharing check"
        hint="The report is on the open track: accepting it as class H0 or H1 makes the issue public at once. Each answer must be yes."
        choices={sharingQuestionIds.map((value) => ({ value, label: sharingQuestions[value] }))}
        defaultValues={refused ? [refused.typed.sharing ?? []].flat() : []}
        error={refused?.errors.sharing}
      />
    </div>
  )
}
