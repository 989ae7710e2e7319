import { type StateLook, StateWord } from './state-word.tsx'

type Props = { state: keyof typeof looks; word?: string; isBoxed?: boolean }

/** Cases are diamonds. */
export function CaseState({ state, word, isBoxed }: Props) {
  return <StateWord shape="diamond" look={looks[state]} word={word} isBoxed={isBoxed} />
}

const looks = {
  queued: { word: 'Queued', tone: 'open' },
  claimed: { word: 'Claimed', tone: 'work', inside: 'half' },
  held: { word: 'Held for a second person', tone: 'waiting', inside: 'pause' },
  deferred: { word: 'Deferred', tone: 'waiting', inside: 'pause' },
  awaiting_info: { word: 'Awaiting an answer', tone: 'waiting', inside: 'question' },
  escalated: { word: 'Escalated', tone: 'work', inside: 'up' },
  blocked: { word: 'Blocked: nobody free of a part in it', tone: 'grave', inside: 'alarm' },
  decided: { word: 'Decided', tone: 'settled', inside: 'check' },
  closed: { word: 'Closed', tone: 'closed', inside: 'check' },
} as const satisfies Record<string, StateLook>
