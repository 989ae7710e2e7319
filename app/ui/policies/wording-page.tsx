import { Form, Link } from '@remix-run/react'
import { changeKindNames, changeKinds } from '#domain/policies/model'
import { paths } from '#kernel/paths'
import { FormPage } from '#ui/accounts/form-page'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { RadioGroup } from '#ui/parts/radio-group'
import { TextArea } from '#ui/parts/text-area'
import { TextField } from '#ui/parts/text-field'
import { type Refused, shownIn } from './form-props.ts'

type Props = { id: string; version: string; base: string; revision: number; given: Record<string, string>; refused?: Refused }

/** What a new version is called, what it changes and why, and what kind of change that is. */
export function WordingPage({ id, version, base, revision, given, refused }: Props) {
  const errors = refused?.errors ?? {}
  const shown = (name: string) => shownIn(refused, name, given[name])
  return (
    <FormPage
      title={`What version ${version} changes`}
      lede={`It begins from version ${base}. Its number follows from the kind of change.`}
    >
      <FormErrors errors={refused?.errors} />
      <Form method="post" id="form" className="flex flex-col gap-6">
        <input type="hidden" name="revision" value={revision} />
        <TextArea
          name="change_summary"
          label="What changes and why"
          hint="In plain words, for everybody. It stands above the comparison and in the list of versions."
          defaultValue={shown('change_summary')}
          error={errors.change_summary}
        />
        <RadioGroup
          name="change"
          label="Kind of change"
          choices={changeKinds.map((value) => ({ value, label: changeKindNames[value], hint: hints[value] }))}
          defaultValue={shown('change')}
          error={errors.change}
        />
        <TextField name="title" label="Title" defaultValue={shown('title')} error={errors.title} />
        <TextArea
          name="summary"
          label="Summary"
          rows={3}
          hint="One or two sentences under the title."
          defaultValue={shown('summary')}
          error={errors.summary}
        />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <Button kind="filled">Save</Button>
          <Link to={paths.adminPolicy(id)}>Back to the draft</Link>
        </div>
      </Form>
    </FormPage>
  )
}

const hints = {
  patch: 'Spelling, clearer words. No rule and no consequence changes.',
  minor: 'Announced 30 days before it applies, and everybody is asked to accept it.',
  major: 'As above; for a text that is written anew.',
} as const
