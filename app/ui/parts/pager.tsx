import { Link } from '@remix-run/react'

type Props = { newer?: string | null; older?: string | null; newerText?: string; olderText?: string; label?: string }

/** Leads to the next rows by key; there are no page numbers because lists move while they are read. */
export function Pager({ newer, older, newerText = 'Newer', olderText = 'Older', label = 'More of this list' }: Props) {
  if (!newer && !older) return null

  return (
    <nav aria-label={label} className="mt-6 flex justify-between gap-6">
      {newer ? (
        <Link to={newer} rel="prev" className="inline-flex min-h-11 items-center">
          ← {newerText}
        </Link>
      ) : (
        <span />
      )}
      {older && (
        <Link to={older} rel="next" className="inline-flex min-h-11 items-center">
          {olderText} →
        </Link>
      )}
    </nav>
  )
}
