import { Link } from '@remix-run/react'
import { paths } from '#kernel/paths'

/** The one click from a thing to its flag. `on` is "TYPE:ID". */
export function FlagLink({ on, what }: { on: string; what: string }) {
  return (
    <Link to={paths.newFlag(on)} rel="nofollow" className="text-small text-ink-2" data-print="no">
      Flag<span className="sr-only"> {what}</span>
    </Link>
  )
}
