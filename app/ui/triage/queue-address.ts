import { useLocation, useSearchParams } from '@remix-run/react'
import { paths } from '#kernel/paths'

type Changes = Record<string, string | null>

/** An address of the queue that keeps what the reader chose (view, filters, order, keys) but for the changes. */
export function useQueueAddress() {
  const [query] = useSearchParams()
  return (changes: Changes) => paths.queue({ ...Object.fromEntries(query), ...changes })
}

/** What no longer holds when other rows come. */
export const freshList: Changes = { cursor: null, selected: null, show: null }

/** The list at which a step begins, for the address of its form: what the queue is asked for now, or what led to this page. */
export function useQueueList(): string | null {
  const { pathname } = useLocation()
  const [query] = useSearchParams()
  if (pathname !== paths.queue()) return query.get('list')
  const { selected: _, show: __, ...list } = Object.fromEntries(query)
  return new URLSearchParams(list).toString() || null
}

/** The way back to that list, with one report chosen in it. */
export function useQueueBack() {
  const list = useQueueList()
  return (selected: string | null) => paths.queue({ ...Object.fromEntries(new URLSearchParams(list ?? '')), selected })
}
