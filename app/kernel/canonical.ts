/** JSON with sorted keys and no spaces, the same on every machine and both databases (JSONB sorts keys in its own way). */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`

  let text = ''
  for (const key of Object.keys(value).sort()) {
    const inner = (value as Record<string, unknown>)[key]
    if (inner !== undefined) text += `${text && ','}${JSON.stringify(key)}:${canonical(inner)}`
  }
  return `{${text}}`
}
