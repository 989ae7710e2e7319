import type { Piece } from '#domain/moderation'

/** Two texts in one: what went and what came, word by word. */
export function Difference({ pieces }: { pieces: readonly Piece[] }) {
  let place = 0
  return (
    <>
      {pieces.map(({ kind, text }) => {
        const key = `${kind} ${place++}`
        if (kind === 'gone') return <del key={key}>{text}</del>
        return kind === 'new' ? <ins key={key}>{text}</ins> : <span key={key}>{text}</span>
      })}
    </>
  )
}
