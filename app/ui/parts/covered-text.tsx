import type { ComponentProps, ReactNode } from 'react'
import { Hazard } from './hazard.tsx'
import { KeyHint } from './key-hint.tsx'
import { LinkButton } from './link-button.tsx'
import { useCovering } from './use-covering.ts'

type Props = {
  hazard: ComponentProps<typeof Hazard>['hazard']
  topic: string
  showHref: string
  hideHref: string
  text?: ReactNode
  hotkey?: string
}

/** Text that may hurt: its class and topic stand first, its words are not in the page until the reader asks, and covered again when the reader looks away. */
export function CoveredText({ hazard, topic, showHref, hideHref, text, hotkey }: Props) {
  const isRevealed = text !== undefined && text !== null
  const isShown = !useCovering(isRevealed, hideHref) && isRevealed

  return (
    <div className="rounded-sm border-[1.5px] border-edge bg-sheet">
      <div className="flex items-center gap-3.5 border-b border-rule px-3.5 py-2.5">
        <Hazard hazard={hazard} />
        <p className="min-w-0 flex-1 text-small">{topic}</p>
        <LinkButton to={isShown ? hideHref : showHref} isSmall preventScrollReset rel="nofollow" className="shrink-0">
          {isShown ? 'Hide text' : 'Show text'}
          <span className="sr-only"> about: {topic}</span>
          {hotkey && <KeyHint>{hotkey}</KeyHint>}
        </LinkButton>
      </div>
      {isShown ? <div className="px-4 py-3.5 whitespace-pre-wrap text-small">{text}</div> : <Bars />}
    </div>
  )
}

/** Bars, not letters: a blur over real words could be undone. */
function Bars() {
  return (
    <svg height="66" className="block w-full fill-ink-3 px-3.5 opacity-60 blur-[3px]" aria-hidden="true" focusable="false">
      {bars.map(([y, x, width]) => (
        <rect key={`${y} ${x}`} x={`${x}%`} y={y} width={`${width}%`} height="10" rx="2" />
      ))}
    </svg>
  )
}

const bars = [
  [10, 0, 5],
  [10, 7, 11],
  [10, 20, 9],
  [10, 31, 5],
  [10, 38, 17],
  [10, 57, 11],
  [10, 70, 10],
  [10, 82, 11],
  [28, 0, 11],
  [28, 13, 9],
  [28, 24, 8],
  [28, 34, 15],
  [28, 51, 7],
  [28, 60, 10],
  [28, 72, 12],
  [28, 86, 14],
  [46, 0, 10],
] as const
