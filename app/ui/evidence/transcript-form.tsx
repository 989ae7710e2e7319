import { TextArea } from '#ui/parts/text-area'
import { PiecePage, type PieceProps, typedIn } from './piece-page.tsx'

export function TranscriptForm(props: PieceProps) {
  const { refused } = props
  return (
    <PiecePage {...props} head="Add a transcript" lede="The conversation, turn by turn, as far as it shows the problem.">
      <TextArea
        name="transcript"
        label="Conversation"
        hint="Begin each turn on a new line with who speaks: “Person:”, “System:”, or “Instructions:” for what the system was told beforehand. Leave out names of real people."
        placeholder={'Person: Who is the nurse?\nSystem: She is.'}
        rows={14}
        defaultValue={typedIn(refused, 'transcript')}
        error={refused?.errors.transcript ?? refused?.errors.form}
      />
    </PiecePage>
  )
}
