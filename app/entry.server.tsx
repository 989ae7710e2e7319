import { PassThrough } from 'node:stream'
import {
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type HandleDataRequestFunction,
  type HandleErrorFunction,
} from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { dataPolicy, pagePolicy } from '#http/headers.server'
import { secretOf } from '#http/session.server'
import { log } from '#kernel/log.server'

export { boot } from './boot.server.ts'

const patience = 5000

export default function render(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  { nonce, house }: AppLoadContext,
): Promise<Response> {
  const isSignedIn = secretOf(request, house) !== null
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(<RemixServer context={context} url={request.url} nonce={nonce} />, {
      nonce,
      onAllReady() {
        const body = new PassThrough()
        // An uncleared timer keeps the whole rendered page in memory for its time.
        body.once('close', () => clearTimeout(timer))
        headers.set('Content-Type', 'text/html; charset=utf-8')
        headers.set('Content-Security-Policy', pagePolicy(isSignedIn ? nonce : null))
        headers.set('Cache-Control', 'no-store')
        resolve(new Response(createReadableStreamFromReadable(body), { status, headers }))
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
  log.error({ err: error, method: request.method, path: new URL(request.url).pathname }, 'A request failed')
}
