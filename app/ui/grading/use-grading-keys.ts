import { type RefObject, useEffect } from 'react'

/** j and k go to the next and the last criterion, a digit chooses its anchor there, 0 leaves it out, ? lists the keys. Never while something is typed, nor with a modifier. */
export function useGradingKeys(form: RefObject<HTMLFormElement | null>, isOn: boolean) {
  useEffect(() => {
    if (!isOn) return
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const criteria = [...(form.current?.querySelectorAll<HTMLElement>('[data-criterion]') ?? [])]
      const here = criteria.findIndex((one) => one.contains(document.activeElement))
      if (event.key === 'j' || event.key === 'k') focusOn(criteria[here + (event.key === 'j' ? 1 : -1)])
      else if (/^[1-9]$/.test(event.key))
        choose(criteria[Math.max(here, 0)], ({ value }, place) => value !== '' && place === Number(event.key) - 1)
      else if (event.key === '0') choose(criteria[Math.max(here, 0)], ({ value }) => value === '')
      else if (event.key === '?') form.current?.querySelector<HTMLElement>('[data-keys=list]')?.click()
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

function choose(criterion: HTMLElement | undefined, isMeant: (radio: HTMLInputElement, place: number) => boolean): void {
  const radio = radiosOf(criterion).find(isMeant)
  radio?.focus()
  radio?.click()
}

const isTyping = (target: EventTarget | null) =>
  target instanceof Element && target.closest('textarea, select, dialog, input:not([type=radio])') !== null
