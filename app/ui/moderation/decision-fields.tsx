import type { ReadyAnswer } from '#domain/answers'
import { contentChoices, foundOutcomes, measureNames, outcomeNames } from '#domain/moderation/model'
import { ladder, type SanctionKind, sanctionKinds } from '#domain/sanctions/model'
import { hazardNames } from '#domain/triage/model'
import { capabilities } from '#kernel/actor'
import { KeptTexts } from '#ui/answers/kept-texts'
import { CheckboxGroup } from '#ui/parts/checkbox-group'
import { RadioGroup } from '#ui/parts/radio-group'
import { SelectField } from '#ui/parts/select-field'
import { TextArea } from '#ui/parts/text-area'
import { TextField } from '#ui/parts/text-field'
import { ClauseFields } from './clause-fields.tsx'
import { GroundFields } from './ground-fields.tsx'
import { chosenIn, fieldsOf, type Refused, shownIn } from './refused.ts'

type Props = {
  /** The last code of a second factor is too old for a grave sanction. */
  asksForCode: boolean
  clauses: { code: string; title: string }[]
  flagged: string[]
  /** The law that somebody named who told of it. */
  namedLaw: string
  suggestion: string | null
  hasAccount: boolean
  answers: readonly ReadyAnswer[]
  /** Where a browser without scripts sends the form to have a kept text put in. */
  insertion: (answer: string) => string
  refused?: Refused
}

/** Everything a decision says: what was found, under which rules, why, and what is done. */
export function DecisionFields({ clauses, flagged, namedLaw, suggestion, hasAccount, asksForCode, answers, insertion, refused }: Props) {
  const errors = refused?.errors ?? {}
  const field = fieldsOf(refused)
  return (
    <>
      <RadioGroup
        name="outcome"
        label="What did you find?"
        choices={foundOutcomes.map((value) => ({ value, label: outcomeNames[value] }))}
        defaultValue={shownIn(refused, 'outcome') || undefined}
        error={errors.outcome}
      />
      <ClauseFields clauses={clauses} flagged={flagged} chosen={chosenIn(refused, 'clauses', flagged)} error={errors.clauses} />
      <GroundFields flagged={flagged} namedLaw={namedLaw} refused={refused} />
      <TextArea {...field('facts')} label="Facts" hint="What happened, so that a stranger understands it." rows={4} />
      <TextArea
        {...field('reasons')}
        label="Reasons"
        hint="At least 40 characters, in your own words. The person concerned reads them."
        rows={6}
      />
      <KeptTexts answers={answers} field="reasons" insertion={insertion} />
      <ContentFields refused={refused} />
      {hasAccount && <AccountFields suggestion={suggestion} asksForCode={asksForCode} refused={refused} />}
    </>
  )
}

function ContentFields({ refused }: { refused?: Refused }) {
  const field = fieldsOf(refused)
  return (
    <fieldset className="flex flex-col gap-5 border-t border-rule pt-5">
      <legend className="text-h3">What is done to it</legend>
      <SelectField
        {...field('content')}
        label="Measure"
        isOptional
        placeholder="Nothing"
        choices={contentChoices.map((value) => ({ value, label: measureNames[value] }))}
      />
      <SelectField
        {...field('hazard')}
        label="Hazard class"
        hint="Where its label is wrong."
        isOptional
        placeholder="As it is"
        choices={(['H0', 'H1', 'H2', 'H3'] as const).map((value) => ({ value, label: hazardNames[value] }))}
      />
      <TextField {...field('topic')} label="Warning" hint="What a reader is warned of, in a few words." isOptional />
    </fieldset>
  )
}

function AccountFields({ suggestion, asksForCode, refused }: Pick<Props, 'suggestion' | 'asksForCode' | 'refused'>) {
  const errors = refused?.errors ?? {}
  const field = fieldsOf(refused)
  return (
    <fieldset className="flex flex-col gap-5 border-t border-rule pt-5">
      <legend className="text-h3">What is done to the account</legend>
      {suggestion && <p className="text-small text-ink-2">{suggestion}</p>}
      <SelectField
        {...field('account')}
        label="Sanction"
        isOptional
        placeholder="None"
        choices={sanctionKinds.map((value) => ({ value, label: nameOf(value) }))}
      />
      <TextField
        {...field('days')}
        label="Days"
        hint="Where it has an end. A note, a warning and a ban have none."
        isOptional
        inputMode="numeric"
      />
      <CheckboxGroup
        name="capabilities"
        label="What a limit takes away"
        isOptional
        isRow
        choices={capabilities.map((value) => ({ value, label: value.replace('_', ' ') }))}
        defaultValues={chosenIn(refused, 'capabilities')}
        error={errors.capabilities}
      />
      {asksForCode && (
        <TextField
          name="code"
          label="Code of your second factor"
          hint="For a suspension or a ban: the six digits that your app shows now."
          isOptional
          inputMode="numeric"
          autoComplete="one-time-code"
          error={errors.code}
        />
      )}
    </fieldset>
  )
}

function nameOf(kind: SanctionKind): string {
  const { name, days } = ladder[kind]
  return days ? `${name}, ${days.least} to ${days.most} days` : name
}
