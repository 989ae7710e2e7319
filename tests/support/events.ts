import { existsSync, readdirSync } from 'node:fs'

const rooms = new URL('../../app/domain/', import.meta.url)

/** The table of app/README.md: for each room the kinds of event that it records. */
export async function eventTable(): Promise<string[]> {
  const lines = ['| room | events |', '| --- | --- |']
  for (const room of readdirSync(rooms).sort()) {
    const file = new URL(`${room}/events.server.ts`, rooms)
    if (!existsSync(file)) continue
    const exported = Object.values((await import(file.href)) as Record<string, unknown>)
    const kinds = exported.flatMap((one) => (isKind(one) ? [one] : isRecord(one) ? Object.values(one).filter(isKind) : []))
    const types = [...new Set(kinds.map(({ type }) => `\`${type}\``))].sort()
    lines.push(`| \`${room}\` | ${types.join(' · ')} |`)
  }
  return lines
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const isKind = (value: unknown): value is { type: string } =>
  isRecord(value) && typeof value.type === 'string' && typeof value.subject === 'string' && 'shape' in value
