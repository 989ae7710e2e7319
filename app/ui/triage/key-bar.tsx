import { Link } from '@remix-run/react'
import { KeyHint } from '#ui/parts/key-hint'
import { useQueueAddress } from './queue-address.ts'

type Props = { areKeysOn: boolean; previousId: string | null; nextId: string | null }

/** The keys of the desk, always in view where there is a keyboard; next and previous are links for everyone else. */
export function KeyBar({ areKeysOn, previousId, nextId }: Props) {
  return (
    <div data-print="no" className="scheme-dark sticky bottom-0 hidden border-t border-rule bg-paper text-small text-ink-2 md:block">
      <div className="page-wide relative flex min-h-11 flex-wrap items-center gap-x-6">
        <Step name="next" hotkey="j" id={nextId} areKeysOn={areKeysOn} />
        <Step name="previous" hotkey="k" id={previousId} areKeysOn={areKeysOn} />
        {areKeysOn && shown.map(([key, name]) => <KeyName key={key} hotkey={key} name={name} />)}
        <KeyList areKeysOn={areKeysOn} />
      </div>
    </div>
  )
}

const shown = [
  ['o', 'open'],
  ['s', 'show text'],
  ['c', 'claim'],
  ['a', 'accept'],
  ['d', 'duplicate'],
  ['q', 'ask'],
  ['r', 'reject'],
  ['h', 'hand over'],
] as const

function KeyName({ hotkey, name }: { hotkey: string; name: string }) {
  return (
    <span className="flex items-center gap-2">
      <KeyHint>{hotkey}</KeyHint> {name}
    </span>
  )
}

function Step({ name, hotkey, id, areKeysOn }: { name: string; hotkey: string; id: string | null; areKeysOn: boolean }) {
  const address = useQueueAddress()
  const words = areKeysOn ? <KeyName hotkey={hotkey} name={name} /> : name
  if (!id) return <span className="text-ink-3">{words}</span>

  return (
    <Link
      to={address({ selected: id, show: null })}
      preventScrollReset
      data-key={hotkey}
      className="inline-flex min-h-11 items-center text-ink-2 no-underline hover:text-accent"
    >
      {words}
    </Link>
  )
}

function KeyList({ areKeysOn }: { areKeysOn: boolean }) {
  const address = useQueueAddress()

  return (
    <details className="ms-auto">
      <summary data-key="?" className="inline-flex min-h-11 list-none items-center gap-2">
        {areKeysOn && <KeyHint>?</KeyHint>} all keys
      </summary>
      <div className="absolute right-6 bottom-full w-80 border-[1.5px] border-ink bg-sheet px-5 py-4 text-ink shadow-dialog">
        <dl className="grid grid-cols-[2.5rem_1fr] gap-y-1.5">
          {[
            ['j', 'next report'],
            ['k', 'previous report'],
            ...shown,
            ['1–5', 'duplicate of that issue'],
            ['x', 'tick'],
            ['?', 'this list'],
          ].map(([key, name]) => (
            <div key={key} className="contents">
              <dt>
                <KeyHint>{key ?? ''}</KeyHint>
              </dt>
              <dd>{name}</dd>
            </div>
          ))}
        </dl>
        <p className="mt-3">
          <Link to={address({ keys: areKeysOn ? 'off' : null })} className="inline-flex min-h-9 items-center">
            {areKeysOn ? 'Switch single keys off' : 'Switch single keys on'}
          </Link>
        </p>
      </div>
    </details>
  )
}
