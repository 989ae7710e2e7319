import { CheckboxField } from '#ui/parts/checkbox-field'
import { CheckboxGroup } from '#ui/parts/checkbox-group'
import { FileField } from '#ui/parts/file-field'
import { FormErrors } from '#ui/parts/form-errors'
import { RadioGroup } from '#ui/parts/radio-group'
import { SelectField } from '#ui/parts/select-field'
import { TextArea } from '#ui/parts/text-area'
import { TextField } from '#ui/parts/text-field'

type Props = { theme: string }

/** Names carry the theme, so that no two fields of the page have one id. */
export function FieldParts({ theme }: Props) {
  const named = (name: string) => `${name}-${theme}`

  return (
    <div className="flex flex-col gap-6">
      <FormErrors errors={{ [named('title')]: 'Write what the system did, in a few words.' }} />
      <TextField name={named('system')} label="System" hint="Start typing its name." defaultValue="UnifiedQA (T5-11B)" />
      <TextField name={named('title')} label="Title" error="Write what the system did, in a few words." />
      <TextField name={named('licence')} label="Licence" isOptional disabled defaultValue="Apache-2.0" />
      <SelectField name={named('release')} label="Release" placeholder="Choose" choices={[{ value: 'a', label: '2 May 2020' }]} />
      <TextArea name={named('body')} label="What happened" rows={3} />
      <RadioGroup
        name={named('kind')}
        label="Kind"
        choices={[
          { value: 'bias', label: 'Bias', hint: 'It treats people unequally.' },
          { value: 'safety', label: 'Safety' },
        ]}
        defaultValue="bias"
      />
      <CheckboxGroup
        name={named('groups')}
        label="Who is affected"
        choices={[
          { value: 'age', label: 'Age' },
          { value: 'religion', label: 'Religion', hint: 'Or none.' },
          { value: 'body', label: 'Body', isDisabled: true },
        ]}
        defaultValues={['religion']}
        error="Tick at least two."
      />
      <CheckboxField name={named('read')} label="I have read both policies" defaultChecked />
      <FileField name={named('file')} label="Trials file" hint="A CSV of up to 50 MB." />
    </div>
  )
}
