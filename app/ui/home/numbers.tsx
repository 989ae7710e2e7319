import type { ReactNode } from 'react'

export type HomeNumber = { label: string; value: ReactNode; note: ReactNode }
type Props = { numbers: readonly HomeNumber[] }

/** Four numbers, each with what it means. */
export function Numbers({ numbers }: Props) {
  return (
    <dl className="grid grid-cols-2 border-y border-rule md:grid-cols-4">
      {numbers.map(({ label, value, note }) => (
        <div
          key={label}
          className="flex flex-col border-rule py-4 pe-3 even:border-l even:ps-3.5 max-md:nth-[n+3]:border-t sm:py-4.5 sm:even:ps-5.5 md:not-first:border-l md:not-first:ps-5.5"
        >
          <dt className="text-small text-ink-2">{label}</dt>
          <dd className="font-serif text-[1.625rem] leading-tight font-semibold sm:text-[2.0625rem]">{value}</dd>
          <dd className="mt-1.5 text-small text-ink-2">{note}</dd>
        </div>
      ))}
    </dl>
  )
}
