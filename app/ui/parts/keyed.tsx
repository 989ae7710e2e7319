import { Link, useLocation, useSearchParams } from '@remix-run/react'
import { type ReactNode, useRef } from 'react'
import { KeyBar, type Keys } from './key-bar.tsx'
import { useKeys } from './use-keys.ts'

type Props = {
  /** The keys that stand in the bar. */
  shown: Keys
  /** Those before and after them in the whole list. */
  before?: Keys
  after?: Keys
  steps?: (areKeysOn: boolean) => ReactNode
  children: ReactNode
}

/** A page with single keys: they press what carries them, a bar names them, and its address says when they are switched off. */
export function Keyed({ shown, before = [], after = [], steps, children }: Props) {
  const region = useRef<HTMLDivElement>(null)
  const { pathname } = useLocation()
  const [query] = useSearchParams()
  const areKeysOn = query.get('keys') !== 'off'
  useKeys(region, areKeysOn)
  const other = new URLSearchParams(query)
  if (areKeysOn) other.set('keys', 'off')
  else other.delete('keys')

  return (
    <div ref={region} className="flex min-h-[calc(100dvh-3.6rem)] flex-col">
      <div className="flex-1">{children}</div>
      <KeyBar
        areKeysOn={areKeysOn}
        shown={shown}
        all={[...before, ...shown, ...after, ['?', 'this list']]}
        toggle={
          <Link to={`${pathname}?${other}`} className="inline-flex min-h-9 items-center">
            {areKeysOn ? 'Switch single keys off' : 'Switch single keys on'}
          </Link>
        }
      >
        {steps?.(areKeysOn)}
      </KeyBar>
    </div>
  )
}
