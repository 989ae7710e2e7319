import type { ReleaseStatus } from '#domain/issues/model'
import { Glyph } from '#ui/parts/glyph'

export const statusWords: Record<ReleaseStatus, string> = {
  affected: 'affected',
  not_affected: 'not affected',
  fixed: 'fixed',
  under_investigation: 'looked into',
  unknown: 'not yet known',
}

/** One release on a board: full is affected, ticked is fixed, empty is not affected, half is looked into, dashed is unknown. */
export function StatusDot({ status }: { status: ReleaseStatus }) {
  return (
    <Glyph className="inline size-3.5 align-[-0.1em]">
      <circle
        cx="8"
        cy="8"
        r="6"
        className={status === 'affected' ? 'fill-current' : ''}
        strokeDasharray={status === 'unknown' ? '2.4 1.9' : undefined}
      />
      {status === 'fixed' && <path d="m5 8.2 2.2 2.2 4-4.4" strokeWidth="1.8" />}
      {status === 'under_investigation' && <path d="M8 2a6 6 0 0 0 0 12z" className="fill-current" />}
    </Glyph>
  )
}
