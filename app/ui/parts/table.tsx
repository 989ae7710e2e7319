import type { ReactNode } from 'react'

type Props = { caption: ReactNode; isCaptionShown?: boolean; flows?: boolean; isNumeric?: boolean; children: ReactNode }

/**
 * A ruled table. `flows`: on a phone every row becomes a title on its own line with the rest as facts after it
 * (cells: `cell-title`, `cell-number`, and `data-label` for a word that only phones need).
 * `isNumeric`: for figures inside a ScrollRegion; the first column stays in view.
 */
export function Table({ caption, isCaptionShown = false, flows = false, isNumeric = false, children }: Props) {
  return (
    <table className={`ruled-table ${flows ? 'flowing-table' : ''} ${isNumeric ? 'numeric-table' : ''}`}>
      <caption className={isCaptionShown ? 'pb-2 text-start text-small text-ink-2' : 'sr-only'}>{caption}</caption>
      {children}
    </table>
  )
}
