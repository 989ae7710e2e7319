import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { compressWell, type Encoding, encodingOf } from './encoding.server.ts'
import { securityHeaders } from './headers.server.ts'
import { keptAddress } from './kept-pages.ts'
import { shelf } from './shelf.server.ts'
import type { House } from './visit.server.ts'

/** How a page is made for nobody in particular: the request that comes along has an address and nothing else. */
type Render = (request: Request) => Promise<Response>
type Form = { body: Buffer; etag: string }
type Page = { version: number; at: number; policy: string; plain: Buffer; digest: string; forms: Partial<Record<Encoding, Promise<Form>>> }

const megabyte = 1024 * 1024
/** Pages say how many days something waited: after a minute they are made again even if nothing happened. */
const oldestMilliseconds = 60_000
/** A cookie of ours means that the answer is for one person. Cookies of others on the same host mean nothing to us. */
const ourCookie = /(?:^|;\s*)(?:__Host-counterweight|counterweight|toast)=/

/**
 * Public pages kept rendered for visitors until something happens, answered before anything else of the server. Nothing personal can be in
 * them: they are made from a request that this file writes, without cookies, address or nonce, and no request with a cookie of ours comes here.
 */
export function keepPages({ settings, clock }: House, version: () => Promise<number>, render: Render) {
  const sizeOf = ({ plain }: Page) => plain.length * 2 // Both compressed forms together are smaller than the plain one.
  const pages = shelf<Page>(32 * megabyte, sizeOf)
  // Searches have a shelf of their own: no flood of them pushes out the pages that everybody reads.
  const searches = shelf<Page>(8 * megabyte, sizeOf)
  const making = new Map<string, Promise<Page | null>>()
  const always = { ...securityHeaders(settings.isSecure), 'Cache-Control': 'no-cache', Vary: 'Cookie, Accept-Encoding' }

  async function make(address: string, current: number): Promise<Page | null> {
    const at = clock().getTime()
    const answer = await render(new Request(settings.baseUrl + address, { headers: { Accept: 'text/html' } }))
    if (!isKeepable(answer)) return null
    const plain = Buffer.from(await answer.arrayBuffer())
    const policy = answer.headers.get('Content-Security-Policy') ?? ''
    const digest = createHash('sha256').update(plain).digest('base64url').slice(0, 22)
    return { version: current, at, policy, plain, digest, forms: {} }
  }

  /** The page as it stands, made once however many ask at the same time. */
  async function pageAt(address: string): Promise<Page | null> {
    const current = await version()
    const kept = address.includes('?') ? searches : pages
    const found = kept.get(address)
    if (found?.version === current && Math.abs(clock().getTime() - found.at) < oldestMilliseconds) return found

    const key = `${current} ${address}`
    const begun = making.get(key) ?? make(address, current).finally(() => making.delete(key))
    making.set(key, begun)
    const page = await begun
    if (page) kept.put(address, page)
    return page
  }

  return {
    /** Answers if the request is a visitor's for a kept page; false leaves it to the rest of the server. */
    async answer(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
      const address = addressOf(request)
      if (address === null) return false
      const page = await pageAt(address)
      if (!page) return false

      const encoding = encodingOf(request.headers['accept-encoding'])
      const form = page.forms[encoding] ?? formOf(page, encoding)
      page.forms[encoding] = form
      const { body, etag } = await form
      const isSame = knows(request, etag)
      response.writeHead(isSame ? 304 : 200, {
        ...always,
        ETag: etag,
        'Content-Security-Policy': page.policy,
        ...(isSame ? {} : { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': body.length }),
        ...(isSame || encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
      })
      response.end(isSame || request.method === 'HEAD' ? undefined : body)
      return true
    },
    bytes: () => pages.bytes() + searches.bytes(),
  }
}

function addressOf({ method, url = '', headers }: IncomingMessage): string | null {
  if (method !== 'GET' && method !== 'HEAD') return null
  return ourCookie.test(headers.cookie ?? '') ? null : keptAddress(url)
}

/** A whole page that sets no cookie and runs no script. */
function isKeepable({ status, headers }: Response): boolean {
  const isPage = headers.get('Content-Type')?.startsWith('text/html') ?? false
  return status === 200 && isPage && !headers.has('Set-Cookie') && /script-src 'none'/.test(headers.get('Content-Security-Policy') ?? '')
}

/** Each form has an ETag of its own, as strong ones must. */
async function formOf({ plain, digest }: Page, encoding: Encoding): Promise<Form> {
  return { body: await compressWell(plain, encoding), etag: `"${digest}${encoding === 'identity' ? '' : `-${encoding}`}"` }
}

/** Whether the browser has this form already. Proxies on the way may have made its ETag a weak one. */
const knows = ({ headers }: IncomingMessage, etag: string) =>
  (headers['if-none-match'] ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === etag)
