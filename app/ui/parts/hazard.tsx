type Props = { hazard: keyof typeof classes; hasWord?: boolean }

/** The hazard class of a text: how it may be shown. */
export function Hazard({ hazard, hasWord = false }: Props) {
  const { look, word } = classes[hazard]

  return (
    <span className="inline-flex items-center gap-2 text-small">
      <span className={`keep-colour rounded-sm border-[1.5px] px-1 text-[0.875rem] leading-4.5 font-strong ${look}`}>
        <span className="sr-only">Hazard class </span>
        {hazard}
      </span>
      <span className={hasWord ? '' : 'sr-only'}>{word}</span>
    </span>
  )
}

const classes = {
  H0: { look: 'border-edge text-ink', word: 'ordinary' },
  H1: { look: 'border-caution text-caution', word: 'blurred' },
  H2: { look: 'border-grave bg-grave text-on-grave', word: 'restricted' },
  H3: { look: 'border-grave bg-grave text-on-grave', word: 'named people' },
  H4: { look: 'border-grave bg-grave text-on-grave', word: 'never shown' },
} as const
