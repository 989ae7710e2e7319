import type { ReactNode } from 'react'

type Props = { children: ReactNode; isWide?: boolean }

/** The width of a page; wide for the queue. Full-width bands stand outside of it. */
export function Page({ children, isWide = false }: Props) {
  return <div className={isWide ? 'page-wide pb-8' : 'page pb-16'}>{children}</div>
}
