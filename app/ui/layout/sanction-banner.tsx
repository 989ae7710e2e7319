import { Link } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Notice } from '#ui/parts/notice'

/** On every page of somebody who is sanctioned: what holds, until when, and where to read on. */
export function SanctionBanner({ sentence }: { sentence: string }) {
  return (
    <div data-print="no" className="page pt-4">
      <Notice tone="caution">
        {sentence} <Link to={paths.standing()}>Your standing</Link>
      </Notice>
    </div>
  )
}
