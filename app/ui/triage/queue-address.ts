import { useSearchParams } from '@remix-run/react'
import { paths } from '#kernel/paths'

type Changes = Record<string, string | null>

/** An address of the queue that keeps what the reader chose (view, filters, order, keys) but for the changes. */
export function useQueueAddress() {
  const [query] = useSearchParams()
  return (changes: Changes) => paths.queue({ ...Object.fromEntries(query), ...changes })
}

/** What no longer holds when other rows come. */
export const freshList: Changes = { cursor: null, selected: null, show: null }
