import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Empty } from '#ui/parts/empty'
import { Moment } from '#ui/parts/moment'
import { Notice } from '#ui/parts/notice'
import { PageHead } from '#ui/parts/page-head'
import { Pager } from '#ui/parts/pager'

type Mail = {
  id: string
  address: string
  subject: string
  text: string | null
  state: string
  error: string | null
  attempts: number
  nextAt: Date
  createdAt: Date
}
type Props = { mails: Mail[]; isKept: boolean; trouble: { letters: number; error: string } | null }

const words: Record<string, string> = { queued: 'waits', sent: 'sent', kept: 'kept here', failed: 'given up' }

/** The outbox for admins: what was sent or kept, the newest first. */
export function MailList({ mails, isKept, trouble }: Props) {
  const last = mails.at(-1)
  return (
    <Page>
      <PageHead title="Mail" />
      {isKept && <Notice>No mail server is set (SMTP_URL), so mails are kept here. Links that work once are hidden.</Notice>}
      {trouble && (
        <Notice tone="grave">
          The mail server has not taken {trouble.letters === 1 ? 'one letter' : `${trouble.letters} letters`}
          {trouble.error && <>: “{trouble.error}”</>}. Nothing is lost: each is tried eight times, at longer and longer distances. Look at
          SMTP_URL and at the server it names.
        </Notice>
      )}
      {mails.length === 0 && <Empty title="No mail yet">What this place writes to people stands here.</Empty>}
      <ul className="mt-6">
        {mails.map(({ id, address, subject, text, state, error, attempts, nextAt, createdAt }) => (
          <li key={id} className="border-b border-rule py-4">
            <h2 className="text-h3">{subject}</h2>
            <p className="text-small text-ink-2">
              To {address}, <Moment at={createdAt} as="full" />, {words[state] ?? state}
              {error && `: ${error}`}
              {state === 'queued' && attempts > 0 && (
                <>
                  ; tried {attempts === 1 ? 'once' : `${attempts} times`}, again <Moment at={nextAt} as="time" />
                </>
              )}
            </p>
            {text && <pre className="mt-2 max-w-body whitespace-pre-wrap break-words font-sans text-small">{text}</pre>}
          </li>
        ))}
      </ul>
      <Pager older={mails.length === 50 && last ? `${paths.adminMail()}?before=${new Date(last.createdAt).getTime()}` : null} />
    </Page>
  )
}
