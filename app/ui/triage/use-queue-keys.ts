import { type RefObject, useEffect } from 'react'

/** Lets single keys press what carries them as `data-key` in a region. Never while something is typed, nor with a modifier. */
export function useQueueKeys(region: RefObject<HTMLElement | null>, isOn: boolean) {
  useEffect(() => {
    if (!isOn) return
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const key = CSS.escape(event.key)
      const found = region.current?.querySelector<HTMLElement>(`[data-key="${key}"], [data-key-inside="${key}"] a`)
      if (!found) return
      event.preventDefault()
      found.click()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [region, isOn])
}

const isTyping = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input:not([type=checkbox]), textarea, select, dialog') !== null
