import { Form } from '@remix-run/react'
import { type Audience, audienceNames, audiences } from '#domain/reports/model'
import { paths } from '#kernel/paths'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { RadioGroup } from '#ui/parts/radio-group'
import { TextArea } from '#ui/parts/text-area'
import type { Refused } from './form-values.ts'

type Props = { reportId: string; mayConfer: boolean; refused?: Refused }

/** One more comment; who reads it stands beside the words, and stays chosen where they are refused. */
export function TalkForm({ reportId, mayConfer, refused }: Props) {
  const audience = [refused?.typed.audience].flat()[0] as Audience | undefined
  return (
    <Form method="post" action={paths.comments(reportId)} id="form">
      <FormErrors errors={refused?.errors} />
      <div className="grid gap-6 md:grid-cols-[minmax(0,1fr)_14rem]">
        <TextArea
          name="body"
          label="Add to the talk"
          hint="Quote harmful output only in the evidence. @handle calls somebody who reads here."
          rows={4}
          error={refused?.errors.body}
          defaultValue={refused?.typed.body}
        />
        <div className="flex flex-col gap-4">
          {mayConfer ? (
            <RadioGroup
              name="audience"
              label="Who reads it"
              choices={audiences.map((value) => ({ value, label: audienceNames[value] }))}
              defaultValue={audience ?? 'shared'}
            />
          ) : (
            <p className="text-small text-ink-2">Everyone on this report reads it: you, the moderators, and the owner once told.</p>
          )}
          <div>
            <Button>Post</Button>
          </div>
        </div>
      </div>
    </Form>
  )
}
