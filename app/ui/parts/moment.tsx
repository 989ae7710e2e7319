import { useContext } from 'react'
import { Zone } from './zone.tsx'

type Props = { at: Date | string | number; as?: keyof typeof forms; zone?: string }

/** An instant in the reader's zone; the UTC instant shows on hover. */
export function Moment({ at, as = 'date', zone }: Props) {
  const instant = new Date(at)
  const readersZone = useContext(Zone)
  const timeZone = zone ?? readersZone
  const utc = `${instant.toISOString().slice(0, 16).replace('T', ' ')} UTC`

  return (
    <time dateTime={instant.toISOString()} title={utc} className="whitespace-nowrap">
      {new Intl.DateTimeFormat('en-GB', { ...forms[as], timeZone }).format(instant)}
    </time>
  )
}

const forms = {
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  day: { day: 'numeric', month: 'short' },
  time: { hour: '2-digit', minute: '2-digit' },
  full: { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>
