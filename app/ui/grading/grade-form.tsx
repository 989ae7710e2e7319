import { Form } from '@remix-run/react'
import { useRef } from 'react'
import type { SeatPage as Seat } from '#domain/grading'
import { paths } from '#kernel/paths'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { TextArea } from '#ui/parts/text-area'
import { useAutosave } from '../parts/use-autosave.ts'
import { CriterionChoice } from './criterion-choice.tsx'
import { GradingKeys } from './grading-keys.tsx'
import type { Refused } from './refused.ts'
import { useGradingKeys } from './use-grading-keys.ts'

type Props = Pick<Seat, 'id' | 'contents' | 'draft' | 'draftVersion'> & { areKeysOn: boolean; refused?: Refused }

/** A grade on its way: one anchor for each criterion, and the reasons. */
export function GradeForm({ id, contents, draft, draftVersion, areKeysOn, refused }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const saved = useAutosave(form, { address: paths.seatAutosave(id), version: Math.max(draftVersion, refused?.version ?? 0) })
  useGradingKeys(form, areKeysOn)
  const chosen = (key: string) => (refused ? String(refused.typed[`rating_${key}`] ?? '') : String(draft?.ratings[key] ?? ''))
  return (
    <Form ref={form} method="post" action={paths.seat(id)} className="mt-4 flex flex-col gap-6">
      <FormErrors errors={refused?.errors} />
      <input type="hidden" name="version" value={saved.version} />
      <GradingKeys areKeysOn={areKeysOn} />
      <noscript>
        <p className="text-small text-ink-2">Save for later before you show a covered text or image: the page loads anew.</p>
      </noscript>
      {contents.criteria.map((criterion) => (
        <CriterionChoice
          key={criterion.key}
          criterion={criterion}
          areKeysOn={areKeysOn}
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
      <p role="status" className="min-h-6 text-small text-ink-2">
        {saved.sentence}
      </p>
    </Form>
  )
}
