import { Form, Link } from '@remix-run/react'
import type { Example } from '#domain/rubrics'
import { combinationNames, combinations, criteriaAtMost, type RubricContents } from '#domain/rubrics/model'
import { paths } from '#kernel/paths'
import { FormPage } from '#ui/accounts/form-page'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { SelectField } from '#ui/parts/select-field'
import { TextArea } from '#ui/parts/text-area'
import { TextField } from '#ui/parts/text-field'
import { CriterionFields } from './criterion-fields.tsx'
import { RubricExample } from './rubric-example.tsx'

export type Refused = { errors: Record<string, string>; typed: Record<string, string | string[]> }
type Props = {
  /** The rubric whose next version this is; absent for a new one. */
  editing?: { id: string; name: string; number: number }
  from?: { versionId: string; name: string; number: number } | null
  contents: RubricContents | null
  owners: readonly { slug: string; name: string }[]
  refused?: Refused
  /** What it would give, where a preview was asked for. */
  example?: Example | null
}

const spare = 2

/** Writes a rubric, whole: one group of fields for each criterion, and two empty ones for more. */
export function RubricForm({ editing, from = null, contents, owners, refused, example = null }: Props) {
  const errors = refused?.errors ?? {}
  const shown = (name: string, given = '') => (refused ? String(refused.typed[name] ?? '') : given)
  const criteria = contents?.criteria ?? []
  const used = Math.max(criteria.length, ...placesTyped(refused))
  const places = Array.from({ length: Math.min(used, criteriaAtMost) + spare }, (_, place) => place)
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
      {example && <RubricExample {...example} />}
      <Form
        method="post"
        action={editing ? paths.rubricVersions(editing.id) : paths.newRubric(from?.versionId)}
        id="form"
        className="flex flex-col gap-6"
      >
        {editing && <input type="hidden" name="rubric" value={editing.id} />}
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
        <p className="text-small text-ink-2">There is room for {spare} more each time you look at a preview or save.</p>
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
          <Button formAction={paths.rubricPreview()}>Preview</Button>
          <Link to={paths.rubrics()}>Back to the rubrics</Link>
        </div>
      </Form>
    </FormPage>
  )
}

/** How many groups of fields a form that comes back needs, so that none is lost. */
const placesTyped = (refused: Refused | undefined) =>
  Object.entries(refused?.typed ?? {}).flatMap(([name, value]) => {
    const [, place] = /^criterion_(\d+)_(?:name|anchors)$/.exec(name) ?? []
    return place !== undefined && value !== '' ? [Number(place) + 1] : []
  })
