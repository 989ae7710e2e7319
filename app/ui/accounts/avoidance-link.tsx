import { Link } from '@remix-run/react'
import { paths } from '#kernel/paths'

/** The way from what somebody wrote to keeping away from them. */
export function AvoidanceLink({ handle }: { handle: string }) {
  return (
    <Link to={paths.avoidance(handle)} rel="nofollow" className="text-small text-ink-2" data-print="no">
      Mute or block<span className="sr-only"> {handle}</span>
    </Link>
  )
}
