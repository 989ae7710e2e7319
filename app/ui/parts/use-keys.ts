import { type RefObject, useEffect } from 'react'

/**
 * Lets single keys press what carries them as `data-key` in a region. Where the region is a list whose rows carry `data-row`, j and k go from
 * row to row, and keys with `data-row-key` press what the row with the focus has. Never while something is typed, nor with a modifier.
 */
export function useKeys(region: RefObject<HTMLElement | null>, isOn: boolean) {
  useEffect(() => {
    if (!isOn) return
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const found = region.current && target(region.current, event.key)
      if (!found) return
      event.preventDefault()
      if (found.isRow) found.element.focus()
      else found.element.click()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [region, isOn])
}

const steps: Record<string, number> = { j: 1, k: -1 }

function target(region: HTMLElement, pressed: string): { element: HTMLElement; isRow: boolean } | null {
  const key = CSS.escape(pressed)
  const element = region.querySelector<HTMLElement>(`[data-key="${key}"], [data-key-inside="${key}"] a`)
  if (element) return { element, isRow: false }

  const rows = [...region.querySelectorAll<HTMLElement>('[data-row]')]
  const at = rows.findIndex((row) => row.contains(document.activeElement))
  const step = steps[pressed]
  const row = step === undefined ? rows[at] : rows[at === -1 && step < 0 ? rows.length - 1 : at + step]
  const wanted = row?.querySelector<HTMLElement>(step === undefined ? `[data-row-key="${key}"]` : 'a')
  return wanted ? { element: wanted, isRow: step !== undefined } : null
}

const isTyping = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input:not([type=checkbox]), textarea, select, dialog') !== null
