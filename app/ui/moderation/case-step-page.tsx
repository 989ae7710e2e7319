import { Form, Link } from '@remix-run/react'
import { askedParties, askedPartyNames, type SubjectType, subjectNames } from '#domain/moderation/model'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { PageHead } from '#ui/parts/page-head'
import { RadioGroup } from '#ui/parts/radio-group'
import { TextArea } from '#ui/parts/text-area'
import { TextField } from '#ui/parts/text-field'
import { useCaseList, useCasesBack } from './case-list.ts'
import { type Refused, shownIn } from './refused.ts'

type Props = { step: keyof typeof steps; id: string; subjectType: SubjectType; clause: string; refused?: Refused }

/** One step on a case, with its reason. */
export function CaseStepPage({ step, id, subjectType, clause, refused }: Props) {
  const { title, label, hint, button, to } = steps[step]
  const list = useCaseList()
  const back = useCasesBack(id)
  return (
    <Page>
      <PageHead
        title={title}
        crumbs={[
          { name: 'Cases', to: back },
          { name: `${subjectNames[subjectType]}, ${clause}`, to: paths.casePage(id, { list }) },
          { name: title },
        ]}
      />
      <Form method="post" action={to(id, list)} className="flex max-w-form flex-col gap-6">
        <FormErrors errors={refused?.errors} />
        {step === 'defer' && (
          <TextField
            name="until"
            type="date"
            label="Until"
            hint="Within 30 days."
            required
            defaultValue={shownIn(refused, 'until')}
            error={refused?.errors.until}
          />
        )}
        {step === 'ask' && (
          <RadioGroup
            name="of"
            label="Whom do you ask?"
            choices={askedParties.map((value) => ({ value, label: askedPartyNames[value] }))}
            defaultValue={shownIn(refused, 'of') || undefined}
            error={refused?.errors.of}
          />
        )}
        <TextArea name="text" label={label} hint={hint} rows={5} defaultValue={shownIn(refused, 'text')} error={refused?.errors.text} />
        <div className="flex items-center gap-6">
          <Button id="form" kind="filled">
            {button}
          </Button>
          <Link to={paths.casePage(id, { list })}>Back</Link>
        </div>
      </Form>
    </Page>
  )
}

const steps = {
  ask: {
    title: 'Ask before deciding',
    label: 'Question',
    hint: 'They read these words and not who asks. The case and its clock wait for seven days at most.',
    button: 'Send the question',
    to: paths.caseQuestion,
  },
  defer: { title: 'Defer the case', label: 'Why it has to wait', hint: 'Moderators read it.', button: 'Defer', to: paths.deferral },
  escalate: {
    title: 'Hand the case up',
    label: 'Why somebody else should decide it',
    hint: 'You cannot take it again. No reason of your own needs to be given beyond a few words.',
    button: 'Hand up',
    to: paths.escalation,
  },
  return: {
    title: 'Do not agree',
    label: 'Why you do not agree',
    hint: 'Moderators read it. The case goes to somebody who has not decided on it yet.',
    button: 'Send it back',
    to: paths.caseReturn,
  },
  open: {
    title: 'Open the case',
    label: 'Why you open it',
    hint: 'You see it for an hour. Your reason stays on record.',
    button: 'Open',
    to: paths.caseOpening,
  },
  unseal: {
    title: 'Ask to open what is sealed',
    label: 'Why it has to be opened',
    hint: 'Hazard reviewers and admins read it, and it stays on record. Whoever agrees sees the words with you, for an hour.',
    button: 'Ask',
    to: paths.unsealing,
  },
  note: {
    title: 'Note on the case',
    label: 'Note',
    hint: 'Only those who may decide the case read it.',
    button: 'Keep the note',
    to: paths.caseNotes,
  },
} as const
