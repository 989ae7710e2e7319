import { readCaseView } from '#domain/moderation'
import { paths } from '#kernel/paths'

/** Where a step on a case leads back to: the list it was taken from, at that case. Of what the address carries only what the list itself understands is kept. */
export function backToCases(url: URL, at?: string): string {
  const list = new URLSearchParams(url.searchParams.get('list') ?? '')
  const view = readCaseView(list)
  return paths.cases({ view: view === 'open' ? null : view, cursor: list.get('cursor'), keys: list.get('keys') }, at)
}

/** The list that a way began at, to hand on. */
export const listOf = (url: URL) => url.searchParams.get('list')
