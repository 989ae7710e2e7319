import { Pieces } from '#ui/parts/pieces'

type Piece = { kind: 'same' | 'added' | 'removed'; text: string }
export type ClauseDifference = {
  code: string
  kind: 'same' | 'added' | 'removed' | 'changed'
  title: Piece[]
  body: Piece[]
  notes: string[]
}

const kindWords = { added: 'New clause', removed: 'Removed clause', changed: 'Changed clause', same: '' } as const

/** The clauses that differ, each with its words; those that stayed are only counted. */
export function ClauseDifferences({ clauses }: { clauses: readonly ClauseDifference[] }) {
  const changed = clauses.filter(({ kind }) => kind !== 'same')
  const same = clauses.length - changed.length
  return (
    <>
      {changed.map(({ code, kind, title, body, notes }) => (
        <section key={code} id={code} className="scroll-mt-6 border-t border-rule py-6 first:border-t-0 first:pt-0">
          <p className="text-small font-strong text-ink-2">{kindWords[kind]}</p>
          <h3 className="mt-1 text-h3">
            <span className="me-2 text-ink-3">{code}</span>
            <Pieces pieces={title} />
          </h3>
          <p className="mt-2 max-w-body break-words whitespace-pre-line">
            <Pieces pieces={body} />
          </p>
          {notes.map((note) => (
            <p key={note} className="mt-2 text-small text-ink-2">
              {note}
            </p>
          ))}
        </section>
      ))}
      <p className="border-t border-rule py-4 text-small text-ink-2">
        {changed.length === 0 ? 'No clause differs.' : `${same} ${same === 1 ? 'clause stays' : 'clauses stay'} as before.`}
      </p>
    </>
  )
}
