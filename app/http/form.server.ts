import type { z } from 'zod'
import { Refused } from '#kernel/refused'

export type Typed = Record<string, string | string[]>
export type Form<T> = { ok: true; value: T; typed: Typed } | { ok: false; errors: Record<string, string>; typed: Typed }

const largestForm = 1_000_000
const neverKept = /password/i

/** Reads a posted form against its schema: its value, or a sentence for each wrong field beside what was typed. */
export async function readForm<S extends z.ZodType>(request: Request, schema: S): Promise<Form<z.infer<S>>> {
  return checkForm(await readFields(request), schema)
}

/** The fields of a posted form as they came, within a bound. */
export const readFields = async (request: Request) => new URLSearchParams(await readBounded(request))

/** The same for fields that were read already, with an upload for instance. */
export function checkForm<S extends z.ZodType>(fields: Iterable<[string, string]>, schema: S): Form<z.infer<S>> {
  const given = toTyped(fields)
  const typed = Object.fromEntries(Object.entries(given).filter(([name]) => !neverKept.test(name)))
  const parsed = schema.safeParse(given)
  if (parsed.success) return { ok: true, value: parsed.data, typed }

  const errors: Record<string, string> = {}
  for (const { path, message } of parsed.error.issues) errors[String(path[0] ?? 'form')] ??= message
  return { ok: false, errors, typed }
}

/** Names that stand more than once become lists; text is cut to valid Unicode, with line ends as one character. */
export function toTyped(fields: Iterable<[string, string]>): Typed {
  // Without a prototype `__proto__` and `constructor` are names like others, which no schema knows.
  const typed: Typed = Object.create(null) as Typed
  for (const [name, raw] of fields) {
    // A password is taken exactly as it was typed.
    const value = neverKept.test(name) ? raw : raw.toWellFormed().replaceAll('\r\n', '\n').replaceAll('\0', '')
    const before = typed[name]
    typed[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value]
  }
  return typed
}

async function readBounded(request: Request): Promise<string> {
  const type = request.headers.get('Content-Type') ?? ''
  if (!type.startsWith('application/x-www-form-urlencoded'))
    throw new Refused('bad-input', 'This form was sent in a way that cannot be read. Reload the page and send it again.')

  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > largestForm)
      throw new Refused('bad-input', 'That is more text than a form can take (one million characters). Shorten it and send it again.')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
