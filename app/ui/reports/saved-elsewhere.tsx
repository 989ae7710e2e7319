import { Moment } from '#ui/parts/moment'
import { Notice } from '#ui/parts/notice'
import type { Elsewhere } from './form-values.ts'

/** What another tab saved of the same draft, to copy from before it is replaced. */
export function SavedElsewhere({ savedAt, title, body, affected }: Elsewhere) {
  return (
    <Notice tone="caution" className="mb-8">
      <details>
        <summary className="min-h-9 cursor-pointer py-1.5">
          The other version, saved <Moment at={savedAt} as="full" />
        </summary>
        <dl className="mt-2 flex flex-col gap-3">
          <Part name="Title" value={title} />
          <Part name="What happened" value={body} />
          <Part name="Who is affected" value={affected} />
        </dl>
      </details>
    </Notice>
  )
}

function Part({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt className="font-strong">{name}</dt>
      <dd className="break-words whitespace-pre-wrap">{value || 'Nothing yet'}</dd>
    </div>
  )
}
