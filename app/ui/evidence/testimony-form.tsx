import { tellerNames, tellers, testimonyReaderNames, testimonyReaders } from '#domain/evidence/model'
import { CheckboxField } from '#ui/parts/checkbox-field'
import { RadioGroup } from '#ui/parts/radio-group'
import { TextArea } from '#ui/parts/text-area'
import { PiecePage, type PieceProps, typedIn } from './piece-page.tsx'

export function TestimonyForm(props: PieceProps) {
  const { refused } = props
  return (
    <PiecePage
      {...props}
      head="Add a testimony"
      lede="What the system did to somebody, in their words. It counts as evidence. With it, your name on this report is for moderators only."
    >
      <RadioGroup
        name="teller"
        label="Whose it is"
        choices={tellers.map((value) => ({ value, label: tellerNames[value] }))}
        defaultValue={typedIn(refused, 'teller') || undefined}
        error={refused?.errors.teller}
      />
      <TextArea
        name="text"
        label="What happened to the person"
        hint="No names, addresses or other people’s secrets. When, where and what followed is enough."
        rows={9}
        defaultValue={typedIn(refused, 'text')}
        error={refused?.errors.text}
      />
      <RadioGroup
        name="readers"
        label="Who may read it"
        choices={testimonyReaders.map((value) => ({ value, label: testimonyReaderNames[value] }))}
        defaultValue={typedIn(refused, 'readers') || undefined}
        error={refused?.errors.readers}
      />
      <CheckboxField
        name="consent"
        value="yes"
        label="The person knows that this is sent, and agrees to who may read it"
        defaultChecked={typedIn(refused, 'consent') === 'yes'}
        error={refused?.errors.consent}
      />
    </PiecePage>
  )
}
