import { Link, useLocation } from '@remix-run/react'
import { KeyHint } from '#ui/parts/key-hint'

/** What single keys do on this page, and the way to switch them off; only where there is a keyboard. */
export function GradingKeys({ areKeysOn }: { areKeysOn: boolean }) {
  const { pathname } = useLocation()
  return (
    <details data-print="no" className="hidden text-small text-ink-2 lg:block">
      <summary data-keys="list" className="inline-flex min-h-11 cursor-pointer items-center gap-2">
        {areKeysOn && <KeyHint>?</KeyHint>} Keys
      </summary>
      <dl className="grid grid-cols-[4rem_1fr] gap-y-1.5 border-t border-rule py-3">
        {names.map(([key, name]) => (
          <div key={key} className="contents">
            <dt>
              <KeyHint>{key}</KeyHint>
            </dt>
            <dd>{name}</dd>
          </div>
        ))}
      </dl>
      <Link to={areKeysOn ? `${pathname}?keys=off` : pathname} className="inline-flex min-h-9 items-center">
        {areKeysOn ? 'Switch single keys off' : 'Switch single keys on'}
      </Link>
    </details>
  )
}

const names = [
  ['j', 'next criterion'],
  ['k', 'previous criterion'],
  ['1–9', 'choose that anchor of the criterion'],
  ['0', 'not given, where a criterion can be left out'],
  ['?', 'this list'],
] as const
