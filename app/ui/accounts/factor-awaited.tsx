import { Link } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Notice } from '#ui/parts/notice'

/** Stands on every page while a role waits for its second factor. */
export function FactorAwaited() {
  return (
    <div className="page pt-4">
      <Notice tone="caution">
        Your role works once you have a second factor. <Link to={paths.secondFactor()}>Set it up</Link>
      </Notice>
    </div>
  )
}
