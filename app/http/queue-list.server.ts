import { filterQuery, readQueueFilters } from '#domain/triage'
import { paths } from '#kernel/paths'

/** Where a step at the queue leads back to: the list it was taken from, as its address carries it. Of that only what the queue itself understands is kept. */
export function backToQueue(url: URL, selected: string | null): string {
  const list = new URLSearchParams(url.searchParams.get('list') ?? '')
  if (list.size === 0) return paths.queue({ selected })
  return paths.queue({ ...filterQuery(readQueueFilters(list)), cursor: list.get('cursor'), keys: list.get('keys'), selected })
}
