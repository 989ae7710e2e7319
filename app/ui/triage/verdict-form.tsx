import { Form } from '@remix-run/react'
import type { ReadyAnswer } from '#domain/answers'
import type { DeskReport } from '#domain/triage'
import { rejectionNames, rejectionReasons, type VerdictKind, verdictNames } from '#domain/triage/model'
import { paths } from '#kernel/paths'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { RadioGroup } from '#ui/parts/radio-group'
import { TextArea } from '#ui/parts/text-area'
import { AcceptFields } from './accept-fields.tsx'
import { IssueFields } from './issue-fields.tsx'
import { KeptAnswers } from './kept-answers.tsx'
import { useQueueList } from './queue-address.ts'
import { type Refused, shownIn } from './refused.ts'

type Props = { report: DeskReport; as: VerdictKind; issue: string | null; answers: ReadyAnswer[]; refused?: Refused }

export function VerdictForm({ report, as, issue, answers, refused }: Props) {
  const errors = refused?.errors ?? {}
  const list = useQueueList()

  return (
    <Form
      key={`${as} ${issue}`}
      method="post"
      action={paths.verdict(report.id, as, null, list)}
      className="group flex max-w-form flex-col gap-6"
    >
      <FormErrors errors={refused?.errors} />
      <input type="hidden" name="verdict" value={as} />
      {as === 'accept' && <AcceptFields report={report} issue={issue} refused={refused} />}
      {as === 'duplicate' && <IssueFields similar={report.similar} first="Choose" issue={issue} refused={refused} />}
      {as === 'reject' && (
        <RadioGroup
          name="reason"
          label="Reason"
          choices={rejectionReasons.map((value) => ({ value, label: rejectionNames[value] }))}
          defaultValue={shownIn(refused, 'reason')}
          error={errors.reason}
        />
      )}
      <TextArea
        name="text"
        label="Text for the reporter"
        hint={hints[as]}
        defaultValue={shownIn(refused, 'text', starts[as])}
        error={errors.text}
      />
      {as !== 'accept' && <KeptAnswers answers={answers} reportId={report.id} as={as} />}
      <div>
        <Button id="form" kind={as === 'reject' ? 'grave' : 'filled'}>
          {verdictNames[as]}
        </Button>
      </div>
    </Form>
  )
}

const hints: Record<VerdictKind, string> = {
  accept: 'Sent to the reporter as it stands.',
  duplicate: 'Sent to the reporter as it stands. A duplicate can be undone.',
  reject: 'At least 20 characters: why it goes no further, in your own words.',
  ask: 'At least 20 characters: what you need to know. The report rests until it is answered.',
}
const starts: Record<VerdictKind, string> = {
  accept: 'Thank you. Your report is accepted, and you can follow what becomes of it on its page.',
  duplicate: 'Thank you. This is known already, so your report is joined to the issue, where you can follow it.',
  reject: '',
  ask: '',
}
