import { useLocation, useSearchParams } from '@remix-run/react'
import { useEffect } from 'react'
import { paths } from '#kernel/paths'

type Changes = Record<string, string | null>

/** An address of the list of cases that keeps what the reader chose but for the changes. */
export function useCasesAddress() {
  const [query] = useSearchParams()
  return (changes: Changes) => paths.cases({ ...Object.fromEntries(query), ...changes })
}

/** The list at which a way began, for the addresses of what follows: what the list is asked for now, or what led to this page. */
export function useCaseList(): string | null {
  const { pathname } = useLocation()
  const [query] = useSearchParams()
  return pathname === paths.cases() ? query.toString() || 'view=open' : query.get('list')
}

/** The way back to that list, at the case where it was left. */
export function useCasesBack(at?: string): string {
  const query = new URLSearchParams(useCaseList() ?? '')
  if (query.get('view') === 'open') query.delete('view')
  return paths.cases(Object.fromEntries(query), at)
}

/** Puts the focus where the address says, so that the keys go on from there. Browsers do it by themselves when they load a page. */
export function useFocusAtHash(): void {
  const { hash } = useLocation()
  useEffect(() => {
    if (hash) document.getElementById(hash.slice(1))?.focus()
  }, [hash])
}
