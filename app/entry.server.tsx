import type { AppLoadContext, EntryContext, HandleDataRequestFunction, HandleErrorFunction } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToString } from 'react-dom/server'
import { compressQuickly, encodingOf } from '#http/encoding.server'
import { dataPolicy, pagePolicy } from '#http/headers.server'
import { loggedPath } from '#http/logged-path.server'
import { secretOf } from '#http/session.server'
import { log } from '#kernel/log.server'

export { boot } from './boot.server.ts'

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
  const page = Buffer.from(await wholePage(context, request.url, nonce))
  const encoding = encodingOf(request.headers.get('Accept-Encoding'))
  const body = compressQuickly(page, encoding)
  headers.set('Content-Length', String(body.length))
  if (encoding !== 'identity') headers.set('Content-Encoding', encoding)
  headers.append('Vary', 'Accept-Encoding')
  return new Response(new Uint8Array(body), { status, headers })
}

/**
 * The page in one piece, as a string. Nothing of ours arrives late, and React's streams, with Remix's data sent through them piece by piece,
 * were a sixth of what a page costs. So the data are read whole here and given to the browser as Remix's own stream would have.
 */
async function wholePage(context: EntryContext, url: string, nonce: string): Promise<string> {
  const { serverHandoffStream: data, ...rest } = context
  const page = `<!DOCTYPE html>${renderToString(<RemixServer context={rest} url={url} nonce={nonce} />)}`
  if (!data || !rest.renderMeta?.didRenderScripts) return page
  const handed = [...(await textsOf(data)).map((text) => `enqueue(${inScript(text)})`), 'close()']
  const script = `<script nonce="${nonce}">${handed.map((call) => `window.__remixContext.streamController.${call};`).join('')}</script>`
  return page.replace('</body></html>', () => `${script}</body></html>`)
}

async function textsOf(stream: ReadableStream<Uint8Array>): Promise<string[]> {
  const decoder = new TextDecoder()
  const texts: string[] = []
  const reader = stream.getReader()
  for (let next = await reader.read(); !next.done; next = await reader.read()) texts.push(decoder.decode(next.value, { stream: true }))
  return texts
}

const escapes: Record<string, string> = { '<': '\\u003c', '>': '\\u003e', '&': '\\u0026', '\u2028': '\\u2028', '\u2029': '\\u2029' }

/** A text as a literal in a script: what could end the script or the line is written as its code. */
const inScript = (text: string) => JSON.stringify(text).replace(/[<>&\u2028\u2029]/g, (sign) => escapes[sign] ?? sign)

/** What a page of the signed-in asks for in the background. */
export const handleDataRequest: HandleDataRequestFunction = (response) => {
  response.headers.set('Content-Security-Policy', dataPolicy)
  response.headers.set('Cache-Control', 'no-store')
  return response
}

/** Refusals are answers, not errors, and so is a method that an address does not take; everything else is a bug and is logged once, here. */
export const handleError: HandleErrorFunction = (error, { request }) => {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status === 405)) return
  log.error({ err: error, method: request.method, path: loggedPath(request) }, 'A request failed')
}
