import type { Run } from '#domain/figures/model'

/** The finding in plain words; the groups and the gap are strong. */
export function FindingSentence({ runs, isLarge = true }: { runs: readonly Run[]; isLarge?: boolean }) {
  return (
    <p className={isLarge ? 'max-w-finding text-finding' : 'max-w-body'}>
      {runs.map((run, at) => (
        <Piece key={keyOf(run, at)} {...run} />
      ))}
    </p>
  )
}

function Piece({ text, isStrong }: Run) {
  return isStrong ? <strong>{text}</strong> : text
}

/** Pieces repeat and never move, so their place belongs to what they are. */
const keyOf = ({ text }: Run, at: number) => `${at} ${text}`
