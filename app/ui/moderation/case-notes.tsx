import { Link } from '@remix-run/react'
import type { CasePage } from '#domain/moderation'
import { paths } from '#kernel/paths'
import { Moment } from '#ui/parts/moment'
import { RecordSection } from '#ui/parts/record-section'
import { useCaseList } from './case-list.ts'

type Props = Pick<CasePage, 'id' | 'notes' | 'may'>

/** What moderators say to each other about it. */
export function CaseNotes({ id, notes, may }: Props) {
  const list = useCaseList()
  if (!may.note) return null
  return (
    <RecordSection title="Notes" note={<Link to={paths.caseNotes(id, list)}>Add a note</Link>}>
      {notes.length === 0 && <p className="text-ink-2">Nobody has noted anything.</p>}
      <ul>
        {notes.map(({ id: noteId, author, text, at }) => (
          <li key={noteId} className="border-b border-rule py-3 first:pt-0">
            <p className="text-small text-ink-2">
              {author}, <Moment at={at} as="full" />
            </p>
            <p className="max-w-body whitespace-pre-line">{text}</p>
          </li>
        ))}
      </ul>
    </RecordSection>
  )
}
