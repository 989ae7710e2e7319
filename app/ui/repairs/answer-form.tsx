import { Form } from '@remix-run/react'
import { repairAnswerNames, repairAnswers } from '#domain/repairs/model'
import { paths } from '#kernel/paths'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { RadioGroup } from '#ui/parts/radio-group'
import { TextArea } from '#ui/parts/text-area'
import { type Refused, shownIn } from '../moderation/refused.ts'

type Props = { id: string; revision: string; refused?: Refused }

/** To lift or not, with a reason in plain words. It carries the mark of the words that were read. */
export function AnswerForm({ id, revision, refused }: Props) {
  return (
    <Form method="post" action={paths.repair(id, { show: 'text' })} className="flex max-w-form flex-col gap-6">
      <FormErrors errors={refused?.errors} />
      <input type="hidden" name="revision" value={revision} />
      <RadioGroup
        name="answer"
        label="What do you find?"
        error={refused?.errors.answer}
        choices={repairAnswers.map((value) => ({ value, label: repairAnswerNames[value] }))}
        defaultValue={shownIn(refused, 'answer')}
      />
      <TextArea
        name="text"
        label="In plain words"
        hint="What is mended, or what is still missing. At least 10 characters."
        rows={5}
        error={refused?.errors.text}
        defaultValue={shownIn(refused, 'text')}
      />
      <div>
        <Button id="form" kind="filled">
          Send the answer
        </Button>
      </div>
    </Form>
  )
}
