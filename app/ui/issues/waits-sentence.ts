import type { Survival } from '#domain/figures/model'
import type { Waits } from '#domain/issues'

/** How long half of them waited, and for how long the longest that still waits; counts in words, so that it reads as a sentence. */
export function waitsSentence({ answer }: Waits): string {
  const half =
    answer.median === null
      ? `Fewer than half of the ${issues(answer.n)} had a first answer so far.`
      : `Half of the ${issues(answer.n)} had a first answer within ${inDays(answer.median)}.`
  return [answer.n === 1 ? single(answer) : half, answer.n > 1 && stillWaiting(answer)].filter(Boolean).join(' ')
}

export function fixSentence({ fix }: Waits): string {
  if (fix.n === 1) return fix.median === null ? 'No fix is confirmed yet.' : `Its fix was confirmed within ${inDays(fix.median)}.`
  return fix.median === null ? 'Fewer than half have a confirmed fix so far.' : `Half had a confirmed fix within ${inDays(fix.median)}.`
}

const issues = (count: number) => `${inWords(count)} issues`
const inDays = (days: number) => (days === 0 ? 'a day' : days === 1 ? '1 day' : `${days} days`)

const single = ({ median, steps }: Survival) =>
  median === null
    ? `The one issue has waited ${inDays(steps.at(-1)?.days ?? 0)} without an answer.`
    : `The one issue had a first answer within ${inDays(median)}.`

function stillWaiting({ steps }: Survival): string | null {
  const open = steps.reduce((sum, step) => sum + step.open, 0)
  const longest = steps.findLast((step) => step.open > 0)
  if (!longest) return 'None still waits.'
  return open === 1
    ? `One had none after ${inDays(longest.days)}.`
    : `${capital(inWords(open))} had none when last seen, the longest after ${inDays(longest.days)}.`
}

const inWords = (number: number) =>
  ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'][number] ?? String(number)
const capital = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`
