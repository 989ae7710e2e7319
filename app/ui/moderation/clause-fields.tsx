import { useEffect, useState } from 'react'
import { CheckboxGroup } from '#ui/parts/checkbox-group'

type Clause = { code: string; title: string }
type Props = { clauses: readonly Clause[]; flagged: readonly string[]; chosen: readonly string[]; error?: string }

/** The rules that a decision cites: those that were flagged and their neighbours at once, all others one click away, chapter by chapter. */
export function ClauseFields({ clauses, flagged, chosen, error }: Props) {
  const chapters = new Set([...flagged, ...chosen].map(chapterOf))
  const near = clauses.filter(({ code }) => chapters.has(chapterOf(code)))
  const far = clauses.filter((clause) => !near.includes(clause))
  const field = { name: 'clauses', defaultValues: chosen }
  return (
    <div>
      <CheckboxGroup
        {...field}
        label="Rules you cite"
        hint="Of one policy, as they stood when it was written. Only the gravest counts."
        choices={near.map(asChoice)}
        error={error}
      />
      {far.length > 0 && (
        <details className="mt-2" open={near.length === 0}>
          <summary className="inline-flex min-h-11 cursor-pointer items-center text-accent underline">
            Cite another rule ({far.length})
          </summary>
          <Others clauses={inOrderOf(far, flagged)} field={field} />
        </details>
      )}
    </div>
  )
}

/** In columns under their chapters. With scripts, words narrow them down; what is ticked stays in the form whatever is shown. */
function Others({ clauses, field }: { clauses: readonly Clause[]; field: { name: string; defaultValues: readonly string[] } }) {
  const [words, setWords] = useState('')
  const hasScripts = useScripts()
  const isFound = ({ code, title }: Clause) => `${code} ${title}`.toLowerCase().includes(words.trim().toLowerCase())
  const chapters = [...new Set(clauses.map(({ code }) => chapterOf(code)))]
  return (
    <div>
      {hasScripts && (
        <label className="mt-1 mb-4 block max-w-sm">
          <span className="font-strong">Find a rule</span>
          <input
            type="search"
            autoComplete="off"
            className="control"
            value={words}
            onChange={(event) => setWords(event.target.value)}
            onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          />
        </label>
      )}
      <div role="status" className="text-small text-ink-2">
        {words.trim() !== '' && !clauses.some(isFound) && 'No rule has these words.'}
      </div>
      <div className="grid gap-x-10 gap-y-5 sm:grid-cols-2">
        {chapters.map((chapter) => {
          const these = clauses.filter(({ code }) => chapterOf(code) === chapter)
          return (
            <div key={chapter} hidden={!these.some(isFound)}>
              <CheckboxGroup
                {...field}
                id={`clauses-${chapter}`}
                label={nameOf(chapter)}
                choices={these.map((clause) => ({ ...asChoice(clause), isHidden: !isFound(clause) }))}
              />
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** False on the server and in the first paint, so that nobody is offered what does nothing without scripts. */
function useScripts(): boolean {
  const [hasScripts, setHasScripts] = useState(false)
  useEffect(() => setHasScripts(true), [])
  return hasScripts
}

const asChoice = ({ code, title }: Clause) => ({ value: code, label: `${title} (${code})` })

/** COC-2.1 and COC-2.5 stand in one chapter. */
const chapterOf = (code: string) => code.split('.')[0] ?? code
const policyOf = (code: string) => code.split('-')[0] ?? code
const nameOf = (chapter: string) => `${policyOf(chapter) === 'SHR' ? 'Sharing policy' : 'Code of conduct'}, ${chapter}`

/** The policy that was flagged comes first: a statement quotes one text only. */
function inOrderOf(clauses: readonly Clause[], flagged: readonly string[]): Clause[] {
  const isOfFlagged = ({ code }: Clause) => flagged.some((one) => policyOf(one) === policyOf(code))
  return [...clauses.filter(isOfFlagged), ...clauses.filter((clause) => !isOfFlagged(clause))]
}
