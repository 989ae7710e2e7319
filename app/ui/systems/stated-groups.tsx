import { type Stated, StatedGlyph } from './stated-glyph.tsx'

export type StatedThing = { id: string; name: string; stated: Stated; word: string; description?: string; source: string | null }
type Group = { id: string; name: string; section: string; things: readonly StatedThing[] }
type Props = { groups: readonly Group[] }

/** What came with a release, in groups: each with how much of it is known to be there, and the sources under them all. */
export function StatedGroups({ groups }: Props) {
  const things = groups.flatMap((group) => group.things)
  const sourced = things.filter(({ source }) => source !== null)

  return (
    <>
      <div className="grid gap-x-8 gap-y-7 sm:grid-cols-2 md:grid-cols-3">
        {groups.map((group) => (
          <section key={group.id}>
            <h3 className="border-b border-rule pb-2 text-body font-semibold font-serif">
              {group.name} <span className="font-sans text-micro font-normal text-ink-3">§{group.section}</span>
            </h3>
            <ul className="pt-2 text-small">
              {group.things.map((thing) => (
                <li key={thing.id} className="flex gap-2.5 py-0.5" title={thing.source ?? thing.description}>
                  <StatedGlyph stated={thing.stated} />
                  <span>
                    {thing.name}
                    <span className="sr-only">: {thing.word}</span>
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <StatedLegend things={things} />
      {sourced.length > 0 && (
        <details className="mt-2 text-small">
          <summary className="min-h-9 py-1.5 text-accent underline underline-offset-4">Who says so</summary>
          <ul className="pt-1 text-ink-2">
            {sourced.map(({ id, name, word, source }) => (
              <li key={id} className="py-0.5">
                {name}, {word}: {source}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function StatedLegend({ things }: { things: readonly StatedThing[] }) {
  const kinds = (['all', 'part', 'none', 'unknown'] as const).flatMap((stated) => {
    const found = things.filter((thing) => thing.stated === stated)
    return found[0] ? [{ stated, word: found[0].word, count: found.length }] : []
  })

  return (
    <p className="flex flex-wrap gap-x-6 gap-y-1 pt-5 text-small text-ink-2">
      {kinds.map(({ stated, word, count }) => (
        <span key={stated} className="inline-flex gap-2">
          <StatedGlyph stated={stated} /> {word}, {count}
        </span>
      ))}
    </p>
  )
}
