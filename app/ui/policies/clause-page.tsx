import { Form, Link } from '@remix-run/react'
import { clauseSeverities, type PolicySlug, policyShortNames, rungs } from '#domain/policies/model'
import { paths } from '#kernel/paths'
import { FormPage } from '#ui/accounts/form-page'
import { Button } from '#ui/parts/button'
import { CheckboxField } from '#ui/parts/checkbox-field'
import { FormErrors } from '#ui/parts/form-errors'
import { SelectField } from '#ui/parts/select-field'
import { TextArea } from '#ui/parts/text-area'
import { TextField } from '#ui/parts/text-field'
import { type Refused, shownIn } from './form-props.ts'

type Clause = { code: string; title: string; body: string; isFlaggable: boolean; severity: string | null; heaviest: string | null }
type Props = { id: string; policy: PolicySlug; version: string; revision: number; clause: Clause | null; refused?: Refused }

/** One clause of a draft, or a new one. */
export function ClausePage({ id, policy, version, revision, clause, refused }: Props) {
  return (
    <FormPage title={clause ? `${clause.code} in version ${version}` : `A new clause in version ${version}`}>
      <FormErrors errors={refused?.errors} />
      <Form method="post" id="form" className="flex flex-col gap-6">
        <input type="hidden" name="revision" value={revision} />
        {clause ? (
          <input type="hidden" name="code" value={clause.code} />
        ) : (
          <TextField
            name="code"
            label="Code"
            hint={`${policyShortNames[policy]}-, the number, and a point with a second number for a sub-clause. A code is never given twice.`}
            defaultValue={shownIn(refused, 'code')}
            error={refused?.errors.code}
          />
        )}
        <ClauseFields clause={clause} refused={refused} />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <Button kind="filled">Save clause</Button>
          <Link to={paths.adminPolicy(id)}>Back to the draft</Link>
        </div>
      </Form>
      {clause && (
        <Form method="post" action={paths.policyClauseRemoval(id)} className="border-t border-rule pt-6">
          <input type="hidden" name="revision" value={revision} />
          <input type="hidden" name="code" value={clause.code} />
          <Button kind="grave">Take {clause.code} out</Button>
        </Form>
      )}
    </FormPage>
  )
}

function ClauseFields({ clause, refused }: { clause: Clause | null; refused?: Refused }) {
  const errors = refused?.errors ?? {}
  const isFlaggable = refused ? refused.typed.is_flaggable === 'yes' : (clause?.isFlaggable ?? false)
  return (
    <>
      <TextField name="title" label="Title" defaultValue={shownIn(refused, 'title', clause?.title)} error={errors.title} />
      <TextArea
        name="body"
        label="Rule"
        rows={10}
        hint="Plain paragraphs and lists. Sentences of at most 25 words."
        defaultValue={shownIn(refused, 'body', clause?.body)}
        error={errors.body}
      />
      <CheckboxField
        name="is_flaggable"
        value="yes"
        label="A breach of it can be flagged"
        defaultChecked={isFlaggable}
        error={errors.is_flaggable}
      />
      <SelectField
        name="severity"
        label="Severity until somebody has looked"
        isOptional
        placeholder="Not set"
        choices={clauseSeverities.map((value) => ({ value, label: value }))}
        defaultValue={shownIn(refused, 'severity', clause?.severity)}
        error={errors.severity}
      />
      <SelectField
        name="heaviest"
        label="Heaviest sanction for one breach"
        isOptional
        placeholder="As the ladder says"
        choices={rungs.map((value) => ({ value, label: value }))}
        defaultValue={shownIn(refused, 'heaviest', clause?.heaviest)}
        error={errors.heaviest}
      />
    </>
  )
}
