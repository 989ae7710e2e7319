import { Form, Link } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Button } from '#ui/parts/button'
import { RecordSection } from '#ui/parts/record-section'

export type Steps = {
  open: boolean
  redraft: boolean
  revise: boolean
  close: boolean
  grade: boolean
  settle: boolean
  cancel: boolean
  readBooks: boolean
}

/** What those who run a programme can do from its page. */
export function Organisers({ slug, may }: { slug: string; may: Steps }) {
  const links = [
    may.redraft && { to: paths.programmeDraft(slug), name: 'Change the draft' },
    may.revise && { to: paths.programmeRevision(slug), name: 'Write a new version' },
    may.readBooks && { to: paths.programmeAwards(slug), name: 'Awards and money of this programme' },
    may.settle && { to: paths.programmeSettlement(slug), name: 'Settle the challenge' },
    may.close && { to: paths.programmeClosing(slug), name: 'Close the programme' },
    may.cancel && { to: paths.programmeCancellation(slug), name: 'Cancel the programme' },
  ].filter((one) => one !== false)
  if (links.length === 0 && !may.grade) return null
  return (
    <RecordSection title="For its organisers" note="Others do not see this.">
      {may.grade && (
        <Form method="post" action={paths.programmeGrading(slug)} className="mb-4">
          <p className="mb-3 max-w-body">Its last day is over.</p>
          <Button kind="filled">Start the grading</Button>
        </Form>
      )}
      <ul className="flex flex-col gap-2">
        {links.map(({ to, name }) => (
          <li key={to}>
            <Link to={to}>{name}</Link>
          </li>
        ))}
      </ul>
    </RecordSection>
  )
}
