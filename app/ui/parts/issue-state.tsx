import { type StateLook, StateWord } from './state-word.tsx'

type Props = { state: keyof typeof looks; word?: string; isBoxed?: boolean }

/** Issues are round; the more the circle fills, the nearer to resolved. `silent` stands beside a state, never instead of it. */
export function IssueState({ state, word, isBoxed }: Props) {
  return <StateWord shape="round" look={looks[state]} word={word} isBoxed={isBoxed} />
}

const looks = {
  open: { word: 'Open', tone: 'open' },
  acknowledged: { word: 'Acknowledged', tone: 'work', inside: 'quarter' },
  mitigating: { word: 'Mitigating', tone: 'work', inside: 'half' },
  fix_ready: { word: 'Fix ready', tone: 'work', inside: 'most' },
  retesting: { word: 'Retesting', tone: 'work', inside: 'most', isDashed: true },
  resolved: { word: 'Resolved', tone: 'settled', inside: 'check' },
  reopened: { word: 'Reopened', tone: 'grave', inside: 'back' },
  disputed: { word: 'Disputed', tone: 'waiting', inside: 'slash' },
  risk_accepted: { word: 'Risk accepted', tone: 'waiting', inside: 'bars' },
  deferred: { word: 'Deferred', tone: 'waiting', inside: 'pause' },
  dismissed: { word: 'Dismissed', tone: 'closed', inside: 'cross' },
  silent: { word: 'No answer from owner', tone: 'grave', inside: 'alarm' },
} as const satisfies Record<string, StateLook>
