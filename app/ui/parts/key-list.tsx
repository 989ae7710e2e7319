import { type ReactNode, useId, useRef } from 'react'
import type { Keys } from './key-bar.tsx'
import { KeyHint } from './key-hint.tsx'
import { useHasScripts } from './use-has-scripts.ts'

type Props = { areKeysOn: boolean; keys: Keys; toggle: ReactNode }

/** All keys of a page: a dialog that keeps the focus and closes with Escape; without scripts, where no key works, a list to unfold. */
export function KeyList({ areKeysOn, keys, toggle }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const words = <>{areKeysOn && <KeyHint>?</KeyHint>} all keys</>
  if (!useHasScripts())
    return (
      <details className="ms-auto">
        <summary className="inline-flex min-h-11 list-none items-center gap-2">{words}</summary>
        <div className="absolute end-6 bottom-full w-80 border-[1.5px] border-ink bg-sheet px-5 py-4 text-ink shadow-dialog">
          <Rows keys={keys} />
          {toggle && <p className="mt-3">{toggle}</p>}
        </div>
      </details>
    )

  return (
    <>
      <button
        type="button"
        data-key="?"
        aria-haspopup="dialog"
        onClick={() => dialog.current?.showModal()}
        className="ms-auto inline-flex min-h-11 items-center gap-2"
      >
        {words}
      </button>
      <dialog
        ref={dialog}
        aria-labelledby={titleId}
        className="m-auto w-96 max-w-[calc(100vw-2rem)] border-[1.5px] border-ink bg-sheet px-5 py-4 text-ink shadow-dialog"
      >
        <h2 id={titleId} className="mb-3 text-h3">
          Keys of this page
        </h2>
        <Rows keys={keys} />
        <form method="dialog" className="mt-4 flex flex-wrap items-center gap-6">
          <button type="submit" className="button button-second button-small">
            Close
          </button>
          {toggle}
        </form>
      </dialog>
    </>
  )
}

function Rows({ keys }: { keys: Keys }) {
  return (
    <dl className="grid grid-cols-[2.5rem_1fr] gap-y-1.5">
      {keys.map(([key, name]) => (
        <div key={key} className="contents">
          <dt>
            <KeyHint>{key}</KeyHint>
          </dt>
          <dd>{name}</dd>
        </div>
      ))}
    </dl>
  )
}
