import { type StateLook, StateWord } from './state-word.tsx'

type Props = { state: keyof typeof looks; isBoxed?: boolean }

/** Where a request to lift a measure stands; a diamond, as what follows from decisions is. */
export function RepairState({ state, isBoxed }: Props) {
  return <StateWord shape="diamond" look={looks[state]} isBoxed={isBoxed} />
}

const looks = {
  asked: { word: 'Waits for an answer', tone: 'waiting', inside: 'dots' },
  lifted: { word: 'Lifted', tone: 'settled', inside: 'check' },
  declined: { word: 'Stays in force', tone: 'closed', inside: 'cross' },
  withdrawn: { word: 'Taken back', tone: 'closed', inside: 'minus' },
  outdated: { word: 'Overturned on appeal', tone: 'settled', inside: 'back' },
} as const satisfies Record<string, StateLook>
