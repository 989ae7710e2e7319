import { Form, Link } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Button } from '#ui/parts/button'
import { RecordSection } from '#ui/parts/record-section'
import { Table } from '#ui/parts/table'
import type { Author, EntryProps } from './entry-page.tsx'
import { shareOf } from './words.ts'

/** Who shares an entry, with which part of it, and whether they have accepted. */
export function Authors({ id, authors, may, isComplete }: Pick<EntryProps, 'id' | 'authors' | 'may' | 'isComplete'>) {
  const canTakeBack = may.invite && authors?.some(isOpen)
  return (
    <RecordSection
      title="Authors"
      note={isComplete ? 'Everybody has accepted their share.' : 'It counts once everybody has accepted their share.'}
    >
      {authors === null ? (
        <p className="max-w-body text-ink-2">They are not named here.</p>
      ) : (
        <Table caption="Authors and their shares" flows>
          <thead>
            <tr>
              <th scope="col">Author</th>
              <th scope="col">Share</th>
              <th scope="col">Answer</th>
              {canTakeBack && <th scope="col">Step</th>}
            </tr>
          </thead>
          <tbody>
            {authors.map((author) => (
              <tr key={author.handle}>
                <td className="cell-title">
                  <Link to={paths.person(author.handle)}>{author.handle}</Link>
                </td>
                <td>{author.declinedAt ? 'none' : shareOf(author.shareBasisPoints)}</td>
                <td>{answerOf(author)}</td>
                {canTakeBack && <td>{isOpen(author) && <TakeBack id={id} handle={author.handle} />}</td>}
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {may.invite && (
        <p className="mt-4">
          <Link to={paths.entryInvitation(id)}>Invite a co-author</Link>
        </p>
      )}
    </RecordSection>
  )
}

function TakeBack({ id, handle }: { id: string; handle: string }) {
  return (
    <Form method="post" action={paths.invitationRemoval(id, handle)}>
      <Button isSmall aria-label={`Take back the invitation of ${handle}`}>
        Take back
      </Button>
    </Form>
  )
}

const isOpen = ({ acceptedAt, declinedAt }: Author) => acceptedAt === null && declinedAt === null
const answerOf = (author: Author) =>
  author.isInviter ? 'made the entry' : author.acceptedAt ? 'accepted' : author.declinedAt ? 'declined' : 'has not answered yet'
