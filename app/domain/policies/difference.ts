import type { Clause } from './model.ts'

export type Piece = { kind: 'same' | 'added' | 'removed'; text: string }
export type ClauseDifference = {
  code: string
  kind: 'same' | 'added' | 'removed' | 'changed'
  title: Piece[]
  body: Piece[]
  /** What follows from a breach, where that changed, in words. */
  notes: string[]
}

/** What changed between two versions, clause by clause in the order of the codes given; clauses are matched by their stable code. */
export function differenceOf(from: readonly Clause[], to: readonly Clause[], order: (a: string, b: string) => number): ClauseDifference[] {
  const codes = [...new Set([...from, ...to].map(({ code }) => code))].sort(order)
  return codes.map((code) => {
    const before = from.find((clause) => clause.code === code)
    const after = to.find((clause) => clause.code === code)
    const title = wordDifference(before?.title ?? '', after?.title ?? '')
    const body = wordDifference(before?.body ?? '', after?.body ?? '')
    const notes = before && after ? consequences(before, after) : []
    const isSame = [...title, ...body].every(({ kind }) => kind === 'same') && notes.length === 0
    return { code, kind: before ? (after ? (isSame ? 'same' : 'changed') : 'removed') : 'added', title, body, notes }
  })
}

/** What was written, word by word: the longest common run of words stays, the rest was removed or added. */
export function wordDifference(before: string, after: string): Piece[] {
  const [from, to] = [wordsOf(before), wordsOf(after)]
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

function consequences(before: Clause, after: Clause): string[] {
  const said = (value: string | null | undefined) => value ?? 'not set'
  return [
    before.isFlaggable === after.isFlaggable ? '' : after.isFlaggable ? 'A breach can be flagged now.' : 'It cannot be flagged any more.',
    said(before.severity) === said(after.severity) ? '' : `Severity at first: ${said(before.severity)}, now ${said(after.severity)}.`,
    said(before.heaviest) === said(after.heaviest) ? '' : `Heaviest sanction: ${said(before.heaviest)}, now ${said(after.heaviest)}.`,
  ].filter(Boolean)
}
