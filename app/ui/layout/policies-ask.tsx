import { Link } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Notice } from '../parts/notice.tsx'

/** Stands above every page of a reader who has yet to answer the policies in force, so that no form comes as a surprise. */
export function PoliciesAsk({ path }: { path: string }) {
  if (path.startsWith(paths.policies()) || path === paths.report()) return null
  return (
    <div data-print="no" className="page pt-6">
      <Notice tone="caution">
        You can read everything. Before you contribute, <Link to={paths.acceptances(path)}>read and answer the policies in force</Link>.
      </Notice>
    </div>
  )
}
