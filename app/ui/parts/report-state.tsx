import { type StateLook, StateWord } from './state-word.tsx'

type Props = { state: keyof typeof looks; word?: string; isBoxed?: boolean }

/** Reports are square. */
export function ReportState({ state, word, isBoxed }: Props) {
  return <StateWord shape="square" look={looks[state]} word={word} isBoxed={isBoxed} />
}

const looks = {
  draft: { word: 'Draft', tone: 'closed', isDashed: true },
  submitted: { word: 'Submitted', tone: 'open' },
  screening: { word: 'Screening', tone: 'work', inside: 'leftHalf' },
  needs_info: { word: 'Needs info', tone: 'waiting', inside: 'question' },
  accepted: { word: 'Accepted', tone: 'settled', inside: 'check' },
  duplicate: { word: 'Duplicate', tone: 'closed', inside: 'second' },
  rejected: { word: 'Rejected', tone: 'closed', inside: 'cross' },
  withdrawn: { word: 'Withdrawn', tone: 'closed', inside: 'minus' },
  no_response: { word: 'No response', tone: 'closed', inside: 'dots' },
} as const satisfies Record<string, StateLook>
