import { Form } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Button } from '#ui/parts/button'
import { RecordSection } from '#ui/parts/record-section'
import { shareOf } from './words.ts'

/** An invitation to share an entry, for who was invited. */
export function InvitationAnswer({ id, share }: { id: string; share: number }) {
  return (
    <RecordSection title="You are invited" note="Nobody can answer in your place.">
      <p className="max-w-body">
        As a co-author you would have {shareOf(share)} of what this entry is awarded. Accept only what you had a part in: your name stands
        beside it, and it cannot be taken back. Once you accept you can read the report.
      </p>
      <div className="mt-5 flex flex-wrap gap-4">
        <Form method="post" action={paths.entryAcceptance(id)}>
          <Button kind="filled">Accept {shareOf(share)}</Button>
        </Form>
        <Form method="post" action={paths.entryDeclination(id)}>
          <Button>Decline</Button>
        </Form>
      </div>
    </RecordSection>
  )
}
