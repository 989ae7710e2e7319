import { FileField } from '#ui/parts/file-field'
import { Notice } from '#ui/parts/notice'
import { TextArea } from '#ui/parts/text-area'
import { PiecePage, type PieceProps, typedIn } from './piece-page.tsx'

export function ImageForm(props: PieceProps) {
  const { refused } = props
  return (
    <PiecePage
      {...props}
      hasFile
      head="Add an image"
      lede="A screenshot or a picture that the system made. Readers see it covered until they ask for it."
    >
      <Notice tone="caution">
        Never attach images of child abuse or of a real person’s injury: describe them in words instead. In an emergency call the police; a
        hotline in your country is named at inhope.org.
      </Notice>
      <FileField
        name="image"
        label="Image"
        accept="image/png,image/jpeg,image/webp"
        hint={`${refused ? 'Choose it once more: a refused form keeps words, not files. ' : ''}PNG, JPEG or WebP, up to 10 MB. It is drawn anew: place, date, author and other hidden parts are not kept.`}
        error={refused?.errors.image}
      />
      <TextArea
        name="words"
        label="What the image shows"
        hint="In words, for people who do not see it or would rather not."
        rows={3}
        defaultValue={typedIn(refused, 'words')}
        error={refused?.errors.words}
      />
    </PiecePage>
  )
}
