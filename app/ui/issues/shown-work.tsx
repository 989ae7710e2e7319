import { Form, Link } from '@remix-run/react'
import type { IssueState } from '#domain/issues/model'
import { paths } from '#kernel/paths'
import { Button } from '#ui/parts/button'
import { IssueState as StateOfIssue } from '#ui/parts/issue-state'
import { Moment } from '#ui/parts/moment'

type Shown = { publicId: string; title: string; state: IssueState; systemName: string; openedAt: Date }
type Own = { publicId: string; title: string; systemName: string; shownAt: Date | null }

/** The published issues that somebody chose to show on their page. */
export function ShownWork({ work }: { work: readonly Shown[] }) {
  if (work.length === 0) return null
  return (
    <section aria-labelledby="work" className="mt-10 max-w-form">
      <h2 id="work" className="text-h2">
        Published work
      </h2>
      <ul className="mt-3 border-t border-rule">
        {work.map(({ publicId, title, state, systemName, openedAt }) => (
          <li key={publicId} className="border-b border-rule py-3">
            <Link to={paths.issue(publicId)}>{title}</Link>
            <p className="mt-1 flex flex-wrap gap-x-4 text-small text-ink-2">
              <span>{systemName}</span>
              <StateOfIssue state={state} />
              <Moment at={openedAt} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** For its author: which published issues stand on their page. Nothing does by itself. */
export function WorkToShow({ work, handle }: { work: readonly Own[]; handle: string }) {
  if (work.length === 0) return null
  return (
    <section aria-labelledby="work">
      <h2 id="work" className="text-h2">
        Published work
      </h2>
      <p className="mt-2 text-ink-2">
        These issues began with a report of yours. An issue names no reporters: only what you show stands on{' '}
        <Link to={paths.person(handle)}>your page</Link>.
      </p>
      <ul className="mt-4 border-t border-rule">
        {work.map(({ publicId, title, systemName, shownAt }) => (
          <li key={publicId} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-b border-rule py-3">
            <p className="min-w-0 flex-1 basis-60">
              <Link to={paths.issue(publicId)}>{title}</Link>
              <span className="block text-small text-ink-2">{systemName}</span>
            </p>
            <Form method="post" action={paths.workShowing(publicId)}>
              <input type="hidden" name="show" value={shownAt ? 'no' : 'yes'} />
              <Button aria-label={`${shownAt ? 'Hide it' : 'Show it'}: ${publicId}`}>{shownAt ? 'Hide it' : 'Show it'}</Button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  )
}
