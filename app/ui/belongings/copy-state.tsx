import { Form } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Button } from '#ui/parts/button'
import { Moment } from '#ui/parts/moment'
import { Notice } from '#ui/parts/notice'
import { useRunning } from '../log/use-running.ts'

export type Copy = {
  id: string
  state: 'making' | 'ready' | 'failed'
  progress: number
  askedAt: Date
  readyAt: Date | null
  bytes: number | null
  expiresAt: Date | null
}

/** Where a copy stands: not asked for, in the making, there to be fetched, or failed. */
export function CopyState({ copy }: { copy: Copy | null }) {
  useRunning(copy?.state === 'making')

  if (copy?.state === 'making')
    return (
      <div className="max-w-form">
        <p id="copy-progress" className="mb-2">
          It is being made: {Math.round(copy.progress * 100)} %. You can leave this page; you are told when it is ready.
        </p>
        <progress className="w-full" max={1} value={copy.progress} aria-labelledby="copy-progress" />
        <noscript>
          <p className="mt-3">
            <a href={paths.ownData()}>Look again</a>
          </p>
        </noscript>
      </div>
    )

  return (
    <>
      {copy?.state === 'failed' && (
        <Notice tone="grave" className="mb-6 max-w-form">
          <p>The last copy could not be made. Ask for it again; if that fails too, write to us.</p>
        </Notice>
      )}
      {copy?.state === 'ready' && copy.expiresAt && (
        <p className="mb-6">
          <a href={paths.copy(copy.id)} className="font-strong">
            Fetch your copy
          </a>{' '}
          ({sizeOf(copy.bytes ?? 0)}, made <Moment at={copy.readyAt ?? copy.askedAt} />, here until <Moment at={copy.expiresAt} />)
        </p>
      )}
      <Form method="post" action={paths.copies()}>
        <Button kind={copy?.state === 'ready' ? 'second' : 'filled'}>{copy ? 'Make a new copy' : 'Make a copy'}</Button>
      </Form>
    </>
  )
}

const sizeOf = (bytes: number) => (bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`)
