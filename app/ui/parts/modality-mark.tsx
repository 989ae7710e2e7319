import { modalityShapes } from './modality-shapes.ts'

type Props = { modality: keyof typeof modalityShapes; isBare?: boolean; isHollow?: boolean }

/** What a system takes and gives, as a shape with its word; hollow where a legend leaves it out. */
export function ModalityMark({ modality, isBare = false, isHollow = false }: Props) {
  const { shape, fill, word } = modalityShapes[modality]

  return (
    <span className="inline-flex items-center gap-2 text-small text-ink-2">
      <svg
        viewBox="-.5 -.5 13 13"
        className={`size-3 shrink-0 ${isHollow ? 'fill-none stroke-ink-3' : fill}`}
        aria-hidden="true"
        focusable="false"
      >
        <path d={shape} />
      </svg>
      <span className={isBare ? 'sr-only' : ''}>{word}</span>
    </span>
  )
}
