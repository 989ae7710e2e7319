import { filterQuery, readQueueFilters } from '#domain/triage'
import { paths } from '#kernel/paths'

/** Where a step at the queue leads back to: the list it was taken from, as its address carries it. Of that only what the queue itself understands is kept. */
export function backToQueue(url: URL, selected: string | null): string {
  const list = new URLSearchParams(url.searchParams.get('list') ?? '')
  if (list.size === 0) return paths.queue({ selected })
  return paths.queue({ ...filterQuery(readQueueFilters(list)), cursor: list.get('cursor'), keys: list.get('keys'), selected })
}

const named = 2

/** What became of several reports, in one sentence: those left out are named, the first of them with the reason. */
export function sentenceOf(done: string, leftOut: { title: string; why: string }[]): string {
  if (leftOut.length === 0) return done
  const shown = leftOut.slice(0, named).map(({ title, why }) => `“${title.length > 40 ? `${title.slice(0, 39)}…` : title}” (${why})`)
  const more = leftOut.length > named ? ` and ${leftOut.length - named} more` : ''
  return `${done} Left out: ${shown.join(', ')}${more}.`
}
