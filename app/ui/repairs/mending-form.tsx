import { Form } from '@remix-run/react'
import type { SubjectType } from '#domain/moderation/model'
import { mendableFields, type Words } from '#domain/repairs/model'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { TextArea } from '#ui/parts/text-area'
import { TextField } from '#ui/parts/text-field'
import { type Refused, shownIn } from '../moderation/refused.ts'

type Props = { type: SubjectType; words: Words; left: number; refused?: Refused }

/** The words as they stand, to be changed, and one sentence about what was changed. */
export function MendingForm({ type, words, left, refused }: Props) {
  const fields: readonly string[] = mendableFields[type]
  const errors = refused?.errors ?? {}
  const typed = (name: keyof Words) => shownIn(refused, name, words[name])
  return (
    <Form method="post" className="flex max-w-form flex-col gap-6">
      <FormErrors errors={refused?.errors} />
      {fields.includes('title') && <TextField name="title" label="Title" error={errors.title} defaultValue={typed('title')} />}
      <TextArea
        name="body"
        label={bodyNames[type]}
        isOptional={type === 'profile'}
        rows={type === 'report' || type === 'issue' ? 14 : 6}
        error={errors.body}
        defaultValue={typed('body')}
      />
      {fields.includes('warning') && (
        <TextField
          name="warning"
          label="Content warning"
          isOptional
          hint="What a reader should be warned of, in a few words."
          error={errors.warning}
          defaultValue={typed('warning')}
        />
      )}
      <TextArea
        name="said"
        label="What you changed"
        hint="In a sentence. Moderators read it, and nobody else."
        rows={3}
        error={errors.said}
        defaultValue={shownIn(refused, 'said')}
      />
      {waits[type] && <p className="text-small text-ink-2">{waits[type]} So your words take their place when the measure is lifted.</p>}
      <div className="flex flex-wrap items-center gap-6">
        <Button id="form" kind="filled">
          Mend it, and ask
        </Button>
        <span className="text-small text-ink-2">
          You can ask {left === 1 ? 'once more' : `${left} times`} about this decision, and take a request back.
        </span>
      </div>
    </Form>
  )
}

const bodyNames: Record<SubjectType, string> = {
  report: 'What happened',
  comment: 'Your comment',
  issue: 'Summary',
  question: 'Your question',
  profile: 'About you',
}

/** Why mended words do not stand at once. */
const waits: Partial<Record<SubjectType, string>> = {
  issue: 'An issue is published by moderators.',
  question: 'An answer by others can stand beside a question.',
}
