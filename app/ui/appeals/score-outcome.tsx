import { Form } from '@remix-run/react'
import type { Procedure } from '#domain/grading'
import { paths } from '#kernel/paths'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { Notice } from '#ui/parts/notice'
import { TextArea } from '#ui/parts/text-area'
import { type Refused, shownIn } from './refused.ts'

type Props = { id: string; procedure: Pick<Procedure, 'before' | 'after' | 'follows'>; refused?: Refused }

/** Other graders decide on the score; the reviewer says whether all went by the rules, and ends the appeal as it follows. */
export function ScoreOutcome({ id, procedure: { before, after, follows }, refused }: Props) {
  return (
    <div className="flex max-w-form flex-col gap-8">
      {follows ? (
        <Form method="post" action={paths.appealOutcome(id)} className="flex flex-col gap-6">
          <FormErrors errors={refused?.errors} />
          <input type="hidden" name="outcome" value={follows} />
          <p>
            {follows === 'overturned'
              ? `The first score is ${before}, the second ${after}. The higher one counts: the appeal is overturned in favour of the author.`
              : `The first score is ${before}, the second ${after}. The first one stays: it is upheld.`}
          </p>
          <TextArea
            name="reasons"
            label="Reasons"
            hint="What you looked at, and whether it went by the rules: conflicts, reasons, limits, rulings. At least 40 characters."
            rows={6}
            error={refused?.errors.reasons}
            defaultValue={shownIn(refused, 'reasons')}
          />
          <div>
            <Button id="form" kind="filled">
              {follows === 'overturned' ? 'Overturn: the second score counts' : 'Uphold: the first score stays'}
            </Button>
          </div>
        </Form>
      ) : (
        <Notice>You decide it once other graders have settled the second score. You are told when they have.</Notice>
      )}
      <Form method="post" action={paths.appealAssignmentEnd(id)}>
        <Button kind="plain">Give it back to the others</Button>
      </Form>
    </div>
  )
}
