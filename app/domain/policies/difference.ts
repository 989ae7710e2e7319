import { type Piece, wordDifference } from '#kernel/word-difference'
import type { Clause } from './model.ts'

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

function consequences(before: Clause, after: Clause): string[] {
  const said = (value: string | null | undefined) => value ?? 'not set'
  return [
    before.isFlaggable === after.isFlaggable ? '' : after.isFlaggable ? 'A breach can be flagged now.' : 'It cannot be flagged any more.',
    said(before.severity) === said(after.severity) ? '' : `Severity at first: ${said(before.severity)}, now ${said(after.severity)}.`,
    said(before.heaviest) === said(after.heaviest) ? '' : `Heaviest sanction: ${said(before.heaviest)}, now ${said(after.heaviest)}.`,
  ].filter(Boolean)
}
