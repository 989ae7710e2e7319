import { Writable } from 'node:stream'
import type { AppLoadContext, EntryContext, HandleDataRequestFunction, HandleErrorFunction } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import type { ReactElement } from 'react'
import { renderToPipeableStream } from 'react-dom/server'
import { compressQuickly, encodingOf } from '#http/encoding.server'
import { dataPolicy, pagePolicy } from '#http/headers.server'
import { loggedPath } from '#http/logged-path.server'
import { secretOf } from '#http/session.server'
import { log } from '#kernel/log.server'

export { boot } from './boot.server.ts'

const patience = 5000

export default async function render(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  { nonce, house }: AppLoadContext,
): Promise<Response> {
  const isSignedIn = secretOf(request, house) !== null
  headers.set('Content-Type', 'text/html; charset=utf-8')
  headers.set('Content-Security-Policy', pagePolicy(isSignedIn ? nonce : null))
  headers.set('Cache-Control', 'no-store')
  const page = await wholePage(<RemixServer context={context} url={request.url} nonce={nonce} />, nonce)
  const encoding = encodingOf(request.headers.get('Accept-Encoding'))
  const body = compressQuickly(page, encoding)
  headers.set('Content-Length', String(body.length))
  if (encoding !== 'identity') headers.set('Content-Encoding', encoding)
  headers.append('Vary', 'Accept-Encoding')
  return new Response(new Uint8Array(body), { status, headers })
}

/** The page in one piece: nothing of ours arrives late, and a stream through three kinds of pipes cost a fifth of the whole page. */
function wholePage(page: ReactElement, nonce: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const body = new Writable({
      write(chunk: Buffer, _, done) {
        chunks.push(Buffer.from(chunk))
        done()
      },
    })
    body.once('finish', () => resolve(Buffer.concat(chunks)))
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      onAllReady() {
        clearTimeout(timer)
        pipe(body)
      },
      onShellError: reject,
    })
    const timer = setTimeout(abort, patience)
  })
}

/** What a page of the signed-in asks for in the background. */
export const handleDataRequest: HandleDataRequestFunction = (response) => {
  response.headers.set('Content-Security-Policy', dataPolicy)
  response.headers.set('Cache-Control', 'no-store')
  return response
}

/** Refusals are answers, not errors; everything else is a bug and is logged once, here. */
export const handleError: HandleErrorFunction = (error, { request }) => {
  if (request.signal.aborted) return
  log.error({ err: error, method: request.method, path: loggedPath(request) }, 'A request failed')
}
