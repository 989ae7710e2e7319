import { Form, Link } from '@remix-run/react'
import type { Topic } from '#domain/notifications/model'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { Empty } from '#ui/parts/empty'
import { Moment } from '#ui/parts/moment'
import { PageHead } from '#ui/parts/page-head'
import { Pager } from '#ui/parts/pager'
import { TopicLinks } from './topic-links.tsx'

type Told = { number: number; sentence: string; path: string; at: Date; isRead: boolean }
type Props = { items: Told[]; next: number | null; topic: Topic | null; readsMailHere: boolean }

/** What one was told, newest first. Unread lines carry a dot and a word, so that colour is not the only sign. */
export function Inbox({ items, next, topic, readsMailHere }: Props) {
  const newest = items[0]
  const hasUnread = items.some(({ isRead }) => !isRead)
  return (
    <Page>
      <PageHead
        title="Inbox"
        lede={
          readsMailHere
            ? 'This place sends no mail, so what concerns you is told here.'
            : 'What concerns you; the important ones come by mail too.'
        }
      >
        <Link to={paths.mailPreferences()}>Choose what comes by mail</Link>
      </PageHead>
      <TopicLinks topic={topic} />
      {newest === undefined && topic !== null && <p>Nothing about this yet.</p>}
      {newest === undefined && topic === null && (
        <Empty title="Nobody has told you anything yet" to={paths.report()} linkText="Report a problem">
          When something happens to your reports, or a question waits for you, it stands here.
        </Empty>
      )}
      {newest !== undefined && (
        <>
          {hasUnread && (
            <Form method="post" action={paths.readings()} className="mb-6">
              <input type="hidden" name="up_to" value={newest.number} />
              <Button isSmall>Mark all as read</Button>
            </Form>
          )}
          <ol className="border-t border-ink">
            {items.map((told) => (
              <Line key={told.number} {...told} />
            ))}
          </ol>
          <Pager older={next === null ? null : paths.inbox({ topic, from: String(next) })} />
        </>
      )}
    </Page>
  )
}

function Line({ sentence, path, at, isRead }: Told) {
  return (
    <li className="grid gap-x-6 gap-y-1 border-b border-rule py-3 sm:grid-cols-[9rem_minmax(0,1fr)]">
      <span className="text-small text-ink-3">
        <Moment at={at} as="short" />
      </span>
      <span className={isRead ? 'text-ink-2' : 'font-strong'}>
        {!isRead && <span className="text-accent">New: </span>}
        <Link to={path}>{sentence}</Link>
      </span>
    </li>
  )
}
