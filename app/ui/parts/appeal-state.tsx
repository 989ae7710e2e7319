import { type StateLook, StateWord } from './state-word.tsx'

type Props = { state: keyof typeof looks; word?: string; isBoxed?: boolean }

/** Cases, sanctions and appeals are diamonds. */
export function AppealState({ state, word, isBoxed }: Props) {
  return <StateWord shape="diamond" look={looks[state]} word={word} isBoxed={isBoxed} />
}

const looks = {
  filed: { word: 'Filed', tone: 'open', inside: 'up' },
  assigned: { word: 'Being read', tone: 'work', inside: 'half' },
  upheld: { word: 'Upheld', tone: 'closed', inside: 'check' },
  overturned: { word: 'Overturned', tone: 'settled', inside: 'back' },
  modified: { word: 'Made milder', tone: 'settled', inside: 'minus' },
  withdrawn: { word: 'Taken back', tone: 'closed', inside: 'minus' },
  inadmissible: { word: 'Not heard', tone: 'closed', inside: 'cross' },
} as const satisfies Record<string, StateLook>
