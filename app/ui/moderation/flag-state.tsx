import type { FlagState as State } from '#domain/moderation/model'
import { type StateLook, StateWord } from '#ui/parts/state-word'

/** What came of a flag, in the words of whoever raised it. */
export function FlagState({ state }: { state: State }) {
  return <StateWord shape="diamond" look={looks[state]} />
}

const looks = {
  submitted: { word: 'Sent', tone: 'open' },
  attached: { word: 'Being looked at', tone: 'work', inside: 'half' },
  agreed: { word: 'A rule was broken', tone: 'settled', inside: 'check' },
  disagreed: { word: 'No rule was broken', tone: 'closed', inside: 'check' },
  ignored: { word: 'Set aside', tone: 'closed', inside: 'minus' },
  invalid: { word: 'Not something to decide here', tone: 'closed', inside: 'cross' },
  duplicate: { word: 'Known already', tone: 'closed', inside: 'second' },
  retracted: { word: 'Taken back', tone: 'closed', inside: 'minus' },
} as const satisfies Record<State, StateLook>
