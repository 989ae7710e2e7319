import { CheckboxGroup } from '#ui/parts/checkbox-group'

type Clause = { code: string; title: string }
type Props = { clauses: readonly Clause[]; flagged: readonly string[]; chosen: readonly string[]; error?: string }

/** The rules that a decision cites: those that were flagged and their neighbours at once, all others one click away. */
export function ClauseFields({ clauses, flagged, chosen, error }: Props) {
  const chapters = new Set([...flagged, ...chosen].map(chapterOf))
  const near = clauses.filter(({ code }) => chapters.has(chapterOf(code)))
  const far = clauses.filter((clause) => !near.includes(clause))
  const others = far.map(asChoice)
  const label = 'Rules you cite'
  const hint = 'Of one policy, as they stood when it was written. Only the gravest counts.'
  if (near.length === 0)
    return <CheckboxGroup name="clauses" label={label} hint={hint} choices={others} defaultValues={chosen} error={error} />

  return (
    <div>
      <CheckboxGroup name="clauses" label={label} hint={hint} choices={near.map(asChoice)} defaultValues={chosen} error={error} />
      {far.length > 0 && (
        <details className="mt-2">
          <summary className="inline-flex min-h-11 cursor-pointer items-center text-accent underline">
            Cite another rule ({far.length})
          </summary>
          <CheckboxGroup name="clauses" id="other-clauses" label="Other rules" choices={others} defaultValues={chosen} />
        </details>
      )}
    </div>
  )
}

const asChoice = ({ code, title }: Clause) => ({ value: code, label: `${title} (${code})` })

/** COC-2.1 and COC-2.5 stand in one chapter. */
const chapterOf = (code: string) => code.split('.')[0] ?? code
