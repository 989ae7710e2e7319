import type { Criterion } from '#domain/rubrics/model'
import { CheckboxField } from '#ui/parts/checkbox-field'
import { TextArea } from '#ui/parts/text-area'
import { TextField } from '#ui/parts/text-field'
import type { Refused } from './rubric-form.tsx'

type Props = { place: number; criterion?: Criterion; shown: (name: string, given?: string) => string; refused?: Refused }

/** The fields of one criterion. Without name and anchors it is not there: that is how one is taken out. */
export function CriterionFields({ place, criterion, shown, refused }: Props) {
  const named = (part: string) => `criterion_${place}_${part}`
  const field = (part: string, given?: string | number) => ({
    name: named(part),
    defaultValue: shown(named(part), given === undefined ? '' : String(given)),
    error: refused?.errors[named(part)],
  })
  return (
    <fieldset className="flex flex-col gap-5 border-t border-ink pt-5">
      <legend className="float-start w-full text-h3">{criterion ? criterion.name : `Criterion ${place + 1}, if you need it`}</legend>
      <input type="hidden" name={named('key')} value={shown(named('key'), criterion?.key)} />
      <TextField
        label="Criterion"
        hint={criterion ? 'Empty this and the anchors to take it out.' : undefined}
        {...field('name', criterion?.name)}
      />
      <TextField label="The question it asks" isOptional {...field('question', criterion?.question)} />
      <TextArea
        label="Anchors"
        hint="One on each line: the value, then the words that say when it fits, as in “3 Serious”."
        rows={5}
        {...field('anchors', criterion?.anchors.map(({ value, words }) => `${value} ${words}`).join('\n'))}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField label="Weight" hint="Counts in a sum and in a mean." inputMode="decimal" {...field('weight', criterion?.weight ?? 1)} />
        <TextField
          label="Graders may differ by"
          hint="Beyond it an adjudicator decides."
          inputMode="decimal"
          {...field('limit', criterion?.spreadLimit ?? 1)}
        />
      </div>
      <CheckboxField
        name={named('optional')}
        value="yes"
        label="May be left out"
        defaultChecked={shown(named('optional'), criterion?.isOptional ? 'yes' : '') === 'yes'}
      />
    </fieldset>
  )
}
