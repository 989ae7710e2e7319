import { type RefObject, useEffect } from 'react'

/** j and k go to the next and the last criterion, a digit chooses its anchor there. Never while something is typed, nor with a modifier. */
export function useGradingKeys(form: RefObject<HTMLFormElement | null>, isOn: boolean) {
  useEffect(() => {
    if (!isOn) return
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const criteria = [...(form.current?.querySelectorAll<HTMLElement>('[data-criterion]') ?? [])]
      const here = criteria.findIndex((one) => one.contains(document.activeElement))
      if (event.key === 'j' || event.key === 'k') focusOn(criteria[here + (event.key === 'j' ? 1 : -1)])
      else if (/^[1-9]$/.test(event.key)) choose(criteria[Math.max(here, 0)], Number(event.key) - 1)
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [form, isOn])
}

const radiosOf = (criterion: HTMLElement | undefined) => [...(criterion?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? [])]

function focusOn(criterion: HTMLElement | undefined): void {
  const radios = radiosOf(criterion)
  ;(radios.find(({ checked }) => checked) ?? radios[0])?.focus()
}

function choose(criterion: HTMLElement | undefined, place: number): void {
  const radio = radiosOf(criterion)[place]
  radio?.focus()
  radio?.click()
}

const isTyping = (target: EventTarget | null) =>
  target instanceof Element && target.closest('textarea, select, dialog, input:not([type=radio])') !== null
