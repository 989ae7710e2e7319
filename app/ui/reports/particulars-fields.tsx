import { askedParticulars, askedSentence, type Level, type Particular, particularNames, particulars } from '#domain/reports/model'
import { TextField } from '#ui/parts/text-field'
import type { FieldsProps } from './form-values.ts'

/** How others can try it again. What is asked for follows the access level; the rest may be given and is folded away. */
export function ParticularsFields({ values, errors, level }: FieldsProps & { level: Level }) {
  const asked = askedParticulars(level)
  const rest = particulars.filter((name) => !asked.includes(name))
  const hasMore = rest.some((name) => values.particulars[name] || errors[name])
  const field = (name: Particular) => (
    <TextField
      key={name}
      name={name}
      label={particularNames[name]}
      hint={hints[name]}
      isOptional
      defaultValue={values.particulars[name]}
      error={errors[name]}
      autoComplete="off"
    />
  )
  return (
    <div className="flex max-w-form flex-col gap-6">
      <p>{askedSentence(level)}</p>
      {asked.map(field)}
      <details open={hasMore} className="border-l-2 border-edge ps-4">
        <summary className="min-h-11 cursor-pointer py-2">More that helps, if you have it</summary>
        <div className="flex flex-col gap-5 pt-2 pb-4">{rest.map(field)}</div>
      </details>
    </div>
  )
}

const hints: Record<Particular, string> = {
  tried_on: 'One date or several, for instance 3 and 5 March 2026.',
  model_version: 'As the provider names it, for instance in the answer of its API.',
  parameters: 'Temperature and whatever else you set.',
  weights_hash: 'SHA-256 of the file, or the commit of the repository.',
  seed: 'The number that makes a run repeatable.',
  script: 'Where the code stands, or the command that runs it.',
  restriction: 'If the licence forbids this use: which clause.',
}
