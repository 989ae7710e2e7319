import { type Ground, groundFor, grounds } from '#domain/moderation/model'
import { RadioGroup } from '#ui/parts/radio-group'
import { TextField } from '#ui/parts/text-field'
import { type Refused, shownIn } from './refused.ts'

type Props = { flagged: readonly string[]; namedLaw: string; refused?: Refused }

/** Whether a restriction rests on the rules alone or on the law besides: the statement of reasons has to say it. */
export function GroundFields({ flagged, namedLaw, refused }: Props) {
  const ground = groundFor(flagged)
  return (
    <div className="flex flex-col gap-4">
      <RadioGroup
        name="ground"
        label="What a restriction rests on"
        choices={grounds.map((value) => ({ value, label: groundNames[value] }))}
        defaultValue={shownIn(refused, 'ground', ground)}
        error={refused?.errors.ground}
      />
      <TextField
        name="law"
        label="Which law"
        hint="Only where it rests on the law: the law and its country, as in “Criminal Code (Germany), section 185”."
        isOptional
        defaultValue={shownIn(refused, 'law', ground === 'law' ? namedLaw : '')}
        error={refused?.errors.law}
      />
    </div>
  )
}

const groundNames: Record<Ground, string> = { rules: 'The rules that you cite', law: 'The law; it breaks the rules as well' }
