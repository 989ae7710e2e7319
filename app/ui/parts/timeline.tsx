import type { ReactNode } from 'react'
import { Glyph } from './glyph.tsx'

export type Step = { id: string; when: ReactNode; glyph?: ReactNode; what: ReactNode; quote?: ReactNode }
type Props = { steps: readonly Step[]; next?: { when?: ReactNode; what: ReactNode } }

/** Who did what and when; words that people wrote stand in serif behind a line; what comes next is last and dashed. */
export function Timeline({ steps, next }: Props) {
  return (
    <ol className="text-small">
      {steps.map((step, at) => (
        <Row key={step.id} {...step} isLast={at === steps.length - 1 && !next} />
      ))}
      {next && (
        <Row
          when={next.when}
          glyph={<ToCome />}
          what={
            <>
              <strong className="text-accent">Next:</strong> {next.what}
            </>
          }
          isLast
        />
      )}
    </ol>
  )
}

function Row({ when, glyph = <Dot />, what, quote, isLast }: Omit<Step, 'id'> & { isLast: boolean }) {
  return (
    <li className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-3 sm:grid-cols-[6.5rem_1.5rem_minmax(0,1fr)]">
      <div className="col-start-2 row-start-1 text-ink-2 sm:col-start-1 sm:pb-4 [&_time]:block">{when}</div>
      <div className="relative col-start-1 row-span-2 row-start-1 flex justify-center sm:col-start-2 sm:row-span-1">
        {!isLast && <span className="absolute top-3 -bottom-1 w-px bg-edge" />}
        <span className="relative mt-[0.22em] grid h-5 place-items-center self-start bg-paper">{glyph}</span>
      </div>
      <div className={`col-start-2 min-w-0 max-w-body sm:col-start-3 sm:row-start-1 ${isLast ? '' : 'pb-6'}`}>
        <div>{what}</div>
        {quote && <blockquote className="mt-1.5 border-l-2 border-edge ps-3.5 text-quote">{quote}</blockquote>}
      </div>
    </li>
  )
}

function Dot() {
  return (
    <Glyph className="size-[15px]">
      <circle cx="8" cy="8" r="3.6" className="fill-current stroke-none" />
    </Glyph>
  )
}

function ToCome() {
  return (
    <Glyph className="size-[15px] text-accent">
      <circle cx="8" cy="8" r="6.2" strokeDasharray="2.4 1.9" />
    </Glyph>
  )
}
