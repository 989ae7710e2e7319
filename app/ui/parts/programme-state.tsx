import { type StateLook, StateWord } from './state-word.tsx'

type Props = { state: keyof typeof looks; word?: string; isBoxed?: boolean }

/** A programme is round like an issue: open, at work on what came in, done. */
export function ProgrammeState({ state, word, isBoxed }: Props) {
  return <StateWord shape="round" look={looks[state]} word={word} isBoxed={isBoxed} />
}

const looks = {
  draft: { word: 'Draft, seen by its organisers only', tone: 'closed', isDashed: true },
  open: { word: 'Open', tone: 'open' },
  grading: { word: 'Being graded', tone: 'work', inside: 'half' },
  settled: { word: 'Settled', tone: 'settled', inside: 'check' },
  closed: { word: 'Closed', tone: 'closed', inside: 'minus' },
  cancelled: { word: 'Cancelled', tone: 'closed', inside: 'cross' },
} as const satisfies Record<string, StateLook>
