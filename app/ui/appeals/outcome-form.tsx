import { Form } from '@remix-run/react'
import { outcomeNames, outcomes } from '#domain/appeals/model'
import { capabilityNames, ladder } from '#domain/sanctions/model'
import { capabilities } from '#kernel/actor'
import { paths } from '#kernel/paths'
import { Button } from '#ui/parts/button'
import { CheckboxGroup } from '#ui/parts/checkbox-group'
import { FormErrors } from '#ui/parts/form-errors'
import { RadioGroup } from '#ui/parts/radio-group'
import { SelectField } from '#ui/parts/select-field'
import { TextArea } from '#ui/parts/text-area'
import { TextField } from '#ui/parts/text-field'
import type { ShownSanction } from '#ui/sanctions/words'
import { type Refused, shownIn } from './refused.ts'

type Props = { id: string; sanction: ShownSanction | null; refused?: Refused }

/** The outcome with its reasons; a milder sanction is offered where there is one to soften. */
export function OutcomeForm({ id, sanction, refused }: Props) {
  const offered = sanction ? outcomes : outcomes.filter((one) => one !== 'modified')
  return (
    <div className="flex max-w-form flex-col gap-8">
      <Form method="post" action={paths.appealOutcome(id)} className="flex flex-col gap-6">
        <FormErrors errors={refused?.errors} />
        <RadioGroup
          name="outcome"
          label="Outcome"
          error={refused?.errors.outcome}
          choices={offered.map((value) => ({ value, label: outcomeNames[value] }))}
          defaultValue={shownIn(refused, 'outcome')}
        />
        {sanction && <MilderFields refused={refused} />}
        <TextArea
          name="reasons"
          label="Reasons"
          hint="In your own words, at least 40 characters."
          rows={6}
          error={refused?.errors.reasons}
          defaultValue={shownIn(refused, 'reasons')}
        />
        <div>
          <Button id="form" kind="filled">
            Decide the appeal
          </Button>
        </div>
      </Form>
      <Form method="post" action={paths.appealAssignmentEnd(id)}>
        <Button kind="plain">Give it back to the others</Button>
      </Form>
    </div>
  )
}

const milder = ['note', 'warning', 'limit', 'suspension'] as const

function MilderFields({ refused }: { refused?: Refused }) {
  const errors = refused?.errors ?? {}
  const taken = refused?.typed.capabilities ?? []
  return (
    <fieldset className="flex flex-col gap-5 border-l-2 border-rule ps-5">
      <legend className="font-strong">The milder sanction, if you modify</legend>
      <SelectField
        name="kind"
        label="In its place"
        isOptional
        error={errors.kind}
        placeholder="Choose"
        defaultValue={shownIn(refused, 'kind')}
        choices={milder.map((value) => ({ value, label: ladder[value].name }))}
      />
      <TextField
        name="days"
        label="Days, counted from the start of the sanction"
        isOptional
        inputMode="numeric"
        error={errors.days}
        defaultValue={shownIn(refused, 'days')}
      />
      <CheckboxGroup
        name="capabilities"
        label="What a limit takes away"
        isOptional
        error={errors.capabilities}
        defaultValues={Array.isArray(taken) ? taken : [taken]}
        choices={capabilities.map((value) => ({ value, label: capabilityNames[value] }))}
      />
    </fieldset>
  )
}
