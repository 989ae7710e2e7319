import { Form, Link } from '@remix-run/react'
import { combinationNames, combinations, criteriaAtMost, type RubricContents } from '#domain/rubrics/model'
import { paths } from '#kernel/paths'
import { FormPage } from '#ui/accounts/form-page'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { SelectField } from '#ui/parts/select-field'
import { TextArea } from '#ui/parts/text-area'
import { TextField } from '#ui/parts/text-field'
import { CriterionFields } from './criterion-fields.tsx'

export type Refused = { errors: Record<string, string>; typed: Record<string, string | string[]> }
type Props = {
  /** The rubric whose next version this is; absent for a new one. */
  editing?: { name: string; number: number }
  from?: { versionId: string; name: string; number: number } | null
  contents: RubricContents | null
  owners: readonly { slug: string; name: string }[]
  refused?: Refused
}

const spare = 2

/** Writes a rubric, whole: one group of fields for each criterion, and two empty ones for more. */
export function RubricForm({ editing, from = null, contents, owners, refused }: Props) {
  const errors = refused?.errors ?? {}
  const shown = (name: string, given = '') => (refused ? String(refused.typed[name] ?? '') : given)
  const criteria = contents?.criteria ?? []
  const places = Array.from({ length: Math.min(criteria.length, criteriaAtMost) + spare }, (_, place) => place)
  return (
    <FormPage
      title={editing ? `A new version of ${editing.name}` : 'A new rubric'}
      lede={
        editing
          ? `It becomes version ${editing.number + 1}. Programmes that are open keep the version they opened with.`
          : from
            ? `Begun as a copy of ${from.name}.`
            : 'Say what is rated, on which scale, and how the ratings become one score.'
      }
    >
      <FormErrors errors={refused?.errors} />
      <Form method="post" id="form" className="flex flex-col gap-6">
        {editing && <input type="hidden" name="base" value={editing.number} />}
        {from && <input type="hidden" name="from" value={from.versionId} />}
        <TextField name="name" label="Name" defaultValue={shown('name', editing?.name)} error={errors.name} />
        {owners.length > 0 && (
          <SelectField
            name="owner"
            label="Whose it is"
            choices={owners.map(({ slug, name }) => ({ value: slug, label: name }))}
            defaultValue={shown('owner', owners[0]?.slug)}
            error={errors.owner}
          />
        )}
        <TextArea
          name="summary"
          label="What it is for"
          rows={3}
          defaultValue={shown('summary', contents?.summary)}
          error={errors.summary}
        />
        <SelectField
          name="combination"
          label="How the score is made"
          choices={combinations.map((value) => ({ value, label: combinationNames[value] }))}
          defaultValue={shown('combination', contents?.combination ?? 'weighted_mean')}
          error={errors.combination}
        />
        {places.map((place) => (
          <CriterionFields key={place} place={place} criterion={criteria[place]} shown={shown} refused={refused} />
        ))}
        <TextArea
          name="note"
          label={editing ? 'What changes and why' : 'Note'}
          isOptional={!editing}
          rows={2}
          defaultValue={shown('note')}
          error={errors.note}
        />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <Button kind="filled">{editing ? `Save as version ${editing.number + 1}` : 'Make the rubric'}</Button>
          <Link to={paths.rubrics()}>Back to the rubrics</Link>
        </div>
      </Form>
    </FormPage>
  )
}
