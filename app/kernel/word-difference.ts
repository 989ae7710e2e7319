export type Piece = { kind: 'same' | 'added' | 'removed'; text: string }

const wordsAtMost = 2000

/** What was written, word by word: the longest common run of words stays, the rest was removed or added. Very long texts are compared as wholes. */
export function wordDifference(before: string, after: string): Piece[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  const [from, to] = [wordsOf(before), wordsOf(after)]
  if (from.length > wordsAtMost || to.length > wordsAtMost) return wholes(before, after)
  const lengths = commonLengths(from, to)
  const pieces: Piece[] = []
  const push = (kind: Piece['kind'], text: string) => {
    const last = pieces.at(-1)
    if (last?.kind === kind) last.text += text
    else pieces.push({ kind, text })
  }
  let [i, j] = [0, 0]
  while (i < from.length || j < to.length) {
    if (i < from.length && from[i] === to[j]) {
      push('same', from[i++]!)
      j++
    } else if (j >= to.length || (i < from.length && lengths[i + 1]![j]! >= lengths[i]![j + 1]!)) push('removed', from[i++]!)
    else push('added', to[j++]!)
  }
  return pieces
}

const wholes = (before: string, after: string): Piece[] =>
  [
    { kind: 'removed' as const, text: before },
    { kind: 'added' as const, text: after },
  ].filter(({ text }) => text !== '')

/** Words, the spaces between them and line ends each on their own, so that joining them gives the text back. */
const wordsOf = (text: string) => text.match(/\s+|[^\s]+/g) ?? []

/** How long the longest common run of words is from each pair of places to both ends. */
function commonLengths(from: readonly string[], to: readonly string[]): Uint16Array[] {
  const lengths = Array.from({ length: from.length + 1 }, () => new Uint16Array(to.length + 1))
  for (let i = from.length - 1; i >= 0; i--)
    for (let j = to.length - 1; j >= 0; j--)
      lengths[i]![j] = from[i] === to[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!)
  return lengths
}
