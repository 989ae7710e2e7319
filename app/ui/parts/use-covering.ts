import { useLocation, useNavigate, useNavigationType } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { useHasScripts } from './use-has-scripts.ts'

/**
 * Whether what was revealed is covered again: its reader looked away (another tab, another page), or came back by Back or a reload. The
 * address follows at once, so that nothing reveals it but asking again; a page that the browser froze is frozen covered.
 */
export function useCovering(isRevealed: boolean, hideHref: string): boolean {
  const navigate = useNavigate()
  const { key } = useLocation()
  const isReturn = useNavigationType() === 'POP' && key !== 'default'
  const hasReturned = useHasScripts() && isReturn
  const [isAway, setAway] = useState(false)

  useEffect(() => {
    if (!isRevealed) return setAway(false)
    const goCovered = () => navigate(hideHref, { replace: true, preventScrollReset: true })
    const cover = () => flushSync(() => setAway(true))
    const look = () => {
      if (document.visibilityState !== 'hidden') return
      cover()
      goCovered()
    }
    const leave = () => {
      cover()
      // There is no time left to load anything: whoever comes back loads the covered page.
      history.replaceState(history.state, '', hideHref)
    }
    const thaw = ({ persisted }: PageTransitionEvent) => persisted && goCovered()

    if (isReturn) goCovered()
    document.addEventListener('visibilitychange', look)
    window.addEventListener('pagehide', leave)
    window.addEventListener('pageshow', thaw)
    return () => {
      document.removeEventListener('visibilitychange', look)
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('pageshow', thaw)
    }
  }, [isRevealed, isReturn, hideHref, navigate])

  return isRevealed && (isAway || hasReturned)
}
