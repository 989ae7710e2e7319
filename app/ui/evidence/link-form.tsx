import { TextField } from '#ui/parts/text-field'
import { PiecePage, type PieceProps, typedIn } from './piece-page.tsx'

export function LinkForm(props: PieceProps) {
  const { refused } = props
  return (
    <PiecePage {...props} head="Add a link" lede="A page that shows it: a shared chat, a paper, a post. We never open it ourselves.">
      <TextField
        name="url"
        type="url"
        inputMode="url"
        label="Address"
        defaultValue={typedIn(refused, 'url')}
        error={refused?.errors.url}
        autoComplete="off"
      />
      <TextField
        name="words"
        label="What it shows"
        defaultValue={typedIn(refused, 'words')}
        error={refused?.errors.words}
        maxLength={200}
      />
    </PiecePage>
  )
}
