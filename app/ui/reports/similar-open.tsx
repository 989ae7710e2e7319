import { Link } from '@remix-run/react'
import { type RefObject, useEffect, useState } from 'react'
import type { IssueState as State } from '#domain/issues/model'
import { paths } from '#kernel/paths'
import { IssueState } from '#ui/parts/issue-state'

export type Similar = { publicId: string; title: string; state: State }
type Props = { draftId: string; form: RefObject<HTMLFormElement | null>; similar: Similar[] }

/** What is known of the system already, offered while one writes. Without scripts it is as of the last save. */
export function SimilarOpen({ draftId, form, similar }: Props) {
  const shown = useSimilar(draftId, form, similar)
  return (
    <section
      aria-labelledby="similar-head"
      className="mt-10 max-w-form border-l-4 border-accent bg-accent-wash px-5 py-4"
      hidden={shown.length === 0}
    >
      <h2 id="similar-head" className="text-h3">
        Is it one of these?
      </h2>
      <p className="text-small">
        These issues of the same system are open. If yours is the same on another group, language or release, send it all the same: it
        corroborates.
      </p>
      <ul className="mt-2 flex flex-col gap-1.5 text-small" aria-live="polite">
        {shown.map(({ publicId, title, state }) => (
          <li key={publicId} className="flex flex-wrap items-baseline justify-between gap-x-4">
            <Link to={paths.issue(publicId)} target="_blank" rel="noopener" className="min-w-0 break-words">
              {title}
            </Link>
            <IssueState state={state} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const pause = 900

/** Asks again a moment after the title or the system has changed; an answer that is late or missing changes nothing. */
function useSimilar(draftId: string, form: RefObject<HTMLFormElement | null>, similar: Similar[]): Similar[] {
  const [found, setFound] = useState<Similar[] | null>(null)
  useEffect(() => {
    const element = form.current
    if (!element) return
    let timer = 0
    let asking = new AbortController()
    const ask = async () => {
      asking.abort()
      asking = new AbortController()
      const typed = new FormData(element)
      const address = paths.similar(draftId, { system: String(typed.get('system')), words: String(typed.get('title')).slice(0, 120) })
      const response = await fetch(address, { signal: asking.signal }).catch(() => null)
      if (response?.ok) setFound(await response.json())
    }
    const later = ({ target }: Event) => {
      if (!(target instanceof HTMLElement) || !['title', 'system'].includes(target.getAttribute('name') ?? '')) return
      window.clearTimeout(timer)
      timer = window.setTimeout(ask, pause)
    }
    element.addEventListener('input', later)
    return () => {
      element.removeEventListener('input', later)
      window.clearTimeout(timer)
      asking.abort()
    }
  }, [draftId, form])
  return found ?? similar
}
