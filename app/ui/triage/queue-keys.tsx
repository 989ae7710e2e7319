import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { KeyName } from '#ui/parts/key-bar'
import { Keyed } from '#ui/parts/keyed'
import { useQueueAddress } from './queue-address.ts'

type Props = { previousId: string | null; nextId: string | null; children: ReactNode }

/** The keys of the desk; next and previous are links for everyone else. */
export function QueueKeys({ previousId, nextId, children }: Props) {
  return (
    <Keyed
      shown={shown}
      before={before}
      after={after}
      steps={(areKeysOn) => (
        <>
          <Step name="next" hotkey="j" id={nextId} areKeysOn={areKeysOn} />
          <Step name="previous" hotkey="k" id={previousId} areKeysOn={areKeysOn} />
        </>
      )}
    >
      {children}
    </Keyed>
  )
}

const before = [
  ['j', 'next report'],
  ['k', 'previous report'],
] as const
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
const after = [
  ['x', 'tick'],
  ['1–5', 'duplicate of that issue'],
] as const

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
