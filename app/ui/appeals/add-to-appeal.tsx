import { Form } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { TextArea } from '#ui/parts/text-area'
import { type Refused, shownIn } from './refused.ts'

/** Adds to one's open appeal, or takes it back. What was written stays. */
export function AddToAppeal({ id, refused }: { id: string; refused?: Refused }) {
  return (
    <div className="mt-8 flex max-w-form flex-col gap-8">
      <Form method="post" action={paths.appealStatements(id)} className="flex flex-col gap-5">
        <FormErrors errors={refused?.errors} />
        <TextArea
          name="text"
          label="Add something"
          hint="What you wrote stays as it is; this is added to it."
          rows={4}
          error={refused?.errors.text}
          defaultValue={shownIn(refused, 'text')}
        />
        <div>
          <Button id="form" kind="filled">
            Add it
          </Button>
        </div>
      </Form>
      <Form method="post" action={paths.appealWithdrawal(id)}>
        <Button kind="plain">Take the appeal back</Button>
      </Form>
    </div>
  )
}
