import { redirect } from '@remix-run/node'

/** Goes on to a page that says one sentence. The sentence travels in a cookie that lives for one page. */
export function redirectWithToast(path: string, sentence: string, headers: Headers = new Headers()) {
  headers.append('Set-Cookie', `toast=${encodeURIComponent(sentence)}; Path=/; HttpOnly; SameSite=Lax; Max-Age=20`)
  return redirect(path, { headers })
}

/** The waiting sentence and the header that forgets it. */
export function takeToast(request: Request): { toast: string | null; headers: Headers } {
  const headers = new Headers()
  const [, found] = /(?:^|;\s*)toast=([^;]+)/.exec(request.headers.get('Cookie') ?? '') ?? []
  if (!found) return { toast: null, headers }
  headers.append('Set-Cookie', 'toast=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0')
  return { toast: readable(found), headers }
}

function readable(value: string): string | null {
  try {
    return decodeURIComponent(value).slice(0, 300)
  } catch {
    return null
  }
}
