import { type ReactNode, useId } from 'react'

type Props = { title: ReactNode; note?: ReactNode; children: ReactNode; id?: string }

/** One section of a public record: head and note hang in the margin, the content stands beside them. */
export function RecordSection({ title, note, children, id }: Props) {
  const own = useId()
  const headId = `${id ?? own}-head`

  return (
    <section id={id} aria-labelledby={headId} className="record">
      <div>
        <h2 id={headId} className="text-h2">
          {title}
        </h2>
        {note && <div className="mt-2 max-w-body text-small text-ink-2">{note}</div>}
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  )
}
