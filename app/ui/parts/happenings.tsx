import type { ReactNode } from 'react'
import { Moment } from './moment.tsx'
import { type Shape, StateGlyph } from './state-glyph.tsx'
import { Timeline } from './timeline.tsx'

export type Happened = {
  id: string
  type: string
  at: Date
  actor: { kind: 'person' | 'visitor' | 'system'; handle: string | null }
  details: Record<string, unknown>
}
/** What an event says: the glyph's insides, what was done, and whether its words are quoted. */
export type Words = {
  shape: Shape
  inside?: 'leftHalf' | 'question' | 'check' | 'cross' | 'minus' | 'second' | 'dots'
  did: (details: Record<string, unknown>) => ReactNode
}
type Props = { happened: readonly Happened[]; words: Record<string, Words>; next?: ReactNode }

/** What happened, from the events themselves. An event without words is not for this page. */
export function Happenings({ happened, words, next }: Props) {
  const steps = happened.flatMap(({ id, type, at, actor, details }) => {
    const said = words[type]
    if (!said) return []
    const text = typeof details.text === 'string' && details.text !== '' ? details.text : undefined
    return [
      {
        id,
        when: (
          <>
            <Moment at={at} as="short" /> <Moment at={at} as="time" />
          </>
        ),
        glyph: <StateGlyph shape={said.shape} inside={said.inside} />,
        what: (
          <>
            <strong>{actor.kind === 'system' ? 'Counterweight' : (actor.handle ?? 'Somebody')}</strong> {said.did(details)}
          </>
        ),
        quote: text,
      },
    ]
  })
  return <Timeline steps={steps} next={next ? { what: next } : undefined} />
}
