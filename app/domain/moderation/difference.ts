export type Piece = { kind: 'same' | 'gone' | 'new'; text: string }

const wordsAtMost = 2000

/** What changed from one text to another, word by word: the longest common run of words stays. Very long texts are compared as wholes. Pure. */
export function differenceOf(before: string, after: string): Piece[] {
  if (before === after) return [{ kind: 'same', text: before }]
  const [a, b] = [wordsIn(before), wordsIn(after)]
  if (a.length > wordsAtMost || b.length > wordsAtMost) {
    const whole: Piece[] = [
      { kind: 'gone', text: before },
      { kind: 'new', text: after },
    ]
    return whole.filter(({ text }) => text !== '')
  }
  return joined(walk(a, b, commonRuns(a, b)))
}

const wordsIn = (text: string) => text.match(/\s+|[^\s]+/g) ?? []

/** For each pair of places, how many words in order the two rests share. */
function commonRuns(a: string[], b: string[]): Uint16Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i]![j] = a[i] === b[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!)
  return table
}

function walk(a: string[], b: string[], table: Uint16Array[]): Piece[] {
  const pieces: Piece[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      pieces.push({ kind: 'same', text: a[i]! })
      i++
      j++
    } else if (j >= b.length || (i < a.length && table[i + 1]![j]! >= table[i]![j + 1]!)) pieces.push({ kind: 'gone', text: a[i++]! })
    else pieces.push({ kind: 'new', text: b[j++]! })
  }
  return pieces
}

function joined(pieces: Piece[]): Piece[] {
  const runs: Piece[] = []
  for (const piece of pieces) {
    const last = runs.at(-1)
    if (last?.kind === piece.kind) last.text += piece.text
    else runs.push({ ...piece })
  }
  return runs
}
