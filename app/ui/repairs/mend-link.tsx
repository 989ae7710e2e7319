import { Link } from '@remix-run/react'
import { paths } from '#kernel/paths'

/** The way from something of one's own that a moderator restricted to the page where it is mended. */
export function MendLink({ decisionId, what }: { decisionId: string; what: string }) {
  return (
    <Link to={paths.mending(decisionId)}>
      Restricted: mend it<span className="sr-only">, {what}</span>
    </Link>
  )
}
