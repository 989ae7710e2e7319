import { Mark } from './mark.tsx'

/** The mark with the name beside it, as in the header. */
export function Wordmark() {
  return (
    <span className="flex items-center gap-3">
      <Mark />
      <span className="font-serif text-[1.375rem] leading-none font-semibold text-ink max-[22.4rem]:text-[1.125rem]">Counterweight</span>
    </span>
  )
}
