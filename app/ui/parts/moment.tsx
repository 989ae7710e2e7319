import { useContext } from 'react'
import { Zone } from './zone.tsx'

type Props = { at: Date | string | number; as?: keyof typeof forms; zone?: string }

/** An instant in the reader's zone; the UTC instant shows on hover. */
export function Moment({ at, as = 'date', zone }: Props) {
  const instant = new Date(at)
  const readersZone = useContext(Zone)
  const timeZone = zone ?? readersZone
  const iso = instant.toISOString()

  return (
    <time dateTime={iso} title={`${iso.slice(0, 16).replace('T', ' ')} UTC`} className="whitespace-nowrap">
      {writerOf(as, timeZone).format(instant)}
    </time>
  )
}

const writers = new Map<string, Intl.DateTimeFormat>()

/** Making one costs more than rendering a row of a list, so each is made once; there are as many as forms times zones of readers. */
function writerOf(as: keyof typeof forms, timeZone: string): Intl.DateTimeFormat {
  const key = `${as} ${timeZone}`
  const writer = writers.get(key) ?? new Intl.DateTimeFormat('en-GB', { ...forms[as], timeZone })
  writers.set(key, writer)
  return writer
}

const forms = {
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  day: { day: 'numeric', month: 'short' },
  time: { hour: '2-digit', minute: '2-digit' },
  full: { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>
