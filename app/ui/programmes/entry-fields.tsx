import { proofChecks } from '#domain/programmes/model'
import { CheckboxGroup } from '#ui/parts/checkbox-group'
import { TextArea } from '#ui/parts/text-area'
import { checkWords } from './words.ts'

type Props = { typed?: Record<string, string | string[]>; errors?: Record<string, string> }

/** What every entry declares: its co-authors, what an AI system helped with, and the points of proof. */
export function EntryFields({ typed, errors }: Props) {
  const one = (name: string) => [typed?.[name] ?? ''].flat()[0]
  return (
    <>
      <TextArea
        name="co_authors"
        label="Co-authors"
        hint="One on each line: the handle, a space and the share in percent, such as “ben 40”. The rest is yours. Each of them accepts or declines."
        isOptional
        rows={3}
        defaultValue={one('co_authors')}
        error={errors?.co_authors}
      />
      <TextArea
        name="used_assistance"
        label="What an AI system helped with"
        hint="Using one is fine. Say for what: finding, writing, translating, code."
        isOptional
        rows={3}
        defaultValue={one('used_assistance')}
        error={errors?.used_assistance}
      />
      <CheckboxGroup
        name="checks"
        label="Before you join"
        choices={proofChecks.map((value) => ({ value, label: checkWords[value] }))}
        defaultValues={[typed?.checks ?? []].flat()}
        error={errors?.checks}
      />
    </>
  )
}
