import { Link } from '@remix-run/react'
import type { DeskReport } from '#domain/triage'
import { paths } from '#kernel/paths'
import { IssueState } from '#ui/parts/issue-state'
import { KeyHint } from '#ui/parts/key-hint'
import { useQueueList } from './queue-address.ts'

type Props = { report: DeskReport; canJoin: boolean; hasKeys?: boolean }

/** What is known of this system already, numbered, so that a duplicate is one key away. */
export function SimilarIssues({ report: { id, systemName, similar }, canJoin, hasKeys = false }: Props) {
  const list = useQueueList()

  return (
    <section>
      <h3 className="text-h3">Similar issues on {systemName}</h3>
      {similar.length === 0 && <p className="mt-1 text-small text-ink-2">None is known.</p>}
      <ol>
        {similar.map(({ publicId, title, state }, at) => (
          <li key={publicId} className="flex items-start gap-2.5 border-b border-rule py-2 text-small">
            {hasKeys && canJoin ? <KeyHint>{String(at + 1)}</KeyHint> : <span className="min-w-5 text-center text-ink-2">{at + 1}</span>}
            <div className="min-w-0 flex-1">
              <Link to={paths.issue(publicId)}>{title}</Link>
              <p className="text-micro text-ink-2">
                {publicId}
                {canJoin && (
                  <>
                    {' · '}
                    <Link to={paths.verdict(id, 'duplicate', publicId, list)} data-key={at + 1} className="inline-block min-h-6">
                      Duplicate of this<span className="sr-only">: {title}</span>
                    </Link>
                  </>
                )}
              </p>
            </div>
            <IssueState state={state} />
          </li>
        ))}
      </ol>
    </section>
  )
}
