import type { Piece } from '#kernel/word-difference'

/** Words that stayed, came and went; each change is said to those who hear the page, not only drawn. */
export function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ kind, text }, place) => {
    const key = `${place} ${kind}`
    if (kind === 'same') return <span key={key}>{text}</span>
    if (kind === 'added')
      return (
        <ins key={key} className="bg-settled-wash text-ink underline decoration-settled decoration-2 underline-offset-2">
          <span className="sr-only"> [added: </span>
          {text}
          <span className="sr-only">] </span>
        </ins>
      )
    return (
      <del key={key} className="bg-grave-wash text-ink-2 line-through decoration-grave decoration-2">
        <span className="sr-only"> [removed: </span>
        {text}
        <span className="sr-only">] </span>
      </del>
    )
  })
}
