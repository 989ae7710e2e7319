import { Form } from '@remix-run/react'
import { useRef } from 'react'
import type { SeatPage as Seat } from '#domain/grading'
import { paths } from '#kernel/paths'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { TextArea } from '#ui/parts/text-area'
import { CriterionChoice } from './criterion-choice.tsx'
import type { Refused } from './refused.ts'
import { useGradingKeys } from './use-grading-keys.ts'

type Props = Pick<Seat, 'id' | 'contents' | 'draft'> & { areKeysOn: boolean; refused?: Refused }

/** A grade on its way: one anchor for each criterion, and the reasons. */
export function GradeForm({ id, contents, draft, areKeysOn, refused }: Props) {
  const form = useRef<HTMLFormElement>(null)
  useGradingKeys(form, areKeysOn)
  const chosen = (key: string) => (refused ? String(refused.typed[`rating_${key}`] ?? '') : String(draft?.ratings[key] ?? ''))
  return (
    <Form ref={form} method="post" action={paths.seat(id)} className="mt-4 flex flex-col gap-6">
      <FormErrors errors={refused?.errors} />
      {contents.criteria.map((criterion) => (
        <CriterionChoice
          key={criterion.key}
          criterion={criterion}
          chosen={chosen(criterion.key)}
          error={refused?.errors[`rating_${criterion.key}`]}
        />
      ))}
      <TextArea
        name="reasons"
        label="Reasons"
        hint="The reporter reads them once the score is settled, without your name. At least 30 characters."
        rows={6}
        error={refused?.errors.reasons}
        defaultValue={refused ? String(refused.typed.reasons ?? '') : (draft?.reasons ?? '')}
      />
      <div className="flex flex-wrap gap-x-6 gap-y-3">
        <Button id="form" kind="filled">
          Hand in the grade
        </Button>
        <Button formAction={paths.seatDraft(id)}>Save for later</Button>
      </div>
    </Form>
  )
}
