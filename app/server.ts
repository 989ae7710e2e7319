import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequestHandler, type GetLoadContextFunction, type RequestHandler } from '@remix-run/express'
import { createRequestHandler as createPageHandler, type ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express from 'express'
import { securityHeaders } from './http/headers.server.ts'
import { keepPages } from './http/kept.server.ts'
import { partsOf, wordOf } from './http/site-map.server.ts'
import { readEnvironment } from './kernel/environment.server.ts'

type Booted = typeof import('./entry.server.tsx')

const environment = read()
const isDevelopment = process.env.NODE_ENV === 'development'
const vite = isDevelopment ? await (await import('vite')).createServer({ server: { middlewareMode: true } }) : null
const load = async (): Promise<ServerBuild> =>
  (vite ? await vite.ssrLoadModule('virtual:remix/server-build') : await import(new URL('./pages.js', import.meta.url).href)) as ServerBuild

// Boot runs inside the bundle: importing app/ beside it would make a second copy of every module, so two write queues.
const first = await load()
const { house, log, version, stop } = await (first.entry.module as unknown as Booted).boot(environment)

const parts = vite ? new Map<string, ServerBuild>() : partsOf(first)
const handlers = new Map<string | null, RequestHandler>()
const getLoadContext: GetLoadContextFunction = (request, response) => ({
  house,
  address: request.ip ?? 'unknown',
  nonce: response.locals.nonce as string,
})

const app = express()
app.disable('x-powered-by')
app.set('trust proxy', environment.TRUSTED_PROXIES)
app.use(compression())
app.use((request, response, next) => {
  response.locals.nonce = randomBytes(16).toString('base64')
  for (const [name, value] of Object.entries(securityHeaders(house.settings.isSecure, request.path))) response.setHeader(name, value)
  next()
})
if (vite) {
  app.use(vite.middlewares)
} else {
  app.use('/assets', express.static('build/client/assets', { immutable: true, maxAge: '1y', index: false }))
  // A page is no file: asking the disk for each was a thirtieth of what a page costs.
  const files = express.static('build/client', { maxAge: '1h', index: false })
  const names = new Set(readdirSync('build/client').map((name) => `/${name}`))
  app.use((request, response, next) => (names.has(request.path) ? files(request, response, next) : next()))
}
app.all('*', (request, response, next) => handlerOf(request.path)(request, response, next))

// What is kept is answered before Express. It is made for nobody: without a cookie, from no network, with a nonce that nothing carries.
const renderPage = createPageHandler(first)
const kept = vite ? null : keepPages(house, version, (request) => renderPage(request, { house, address: '', nonce: '' }))
const server = createServer({ maxHeaderSize: 32_768 }, async (request, response) => {
  const isAnswered = await kept?.answer(request, response).catch((error: unknown) => {
    log.error({ err: error }, 'A kept page could not be made')
    return false
  })
  if (!isAnswered) app(request, response)
})
server.listen(environment.PORT, environment.HOST, () => {
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : environment.PORT
  log.info(
    { url: environment.APP_URL ?? `http://${environment.HOST === '127.0.0.1' ? 'localhost' : environment.HOST}:${port}`, port },
    'Counterweight is open',
  )
})

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void leave())

/** Each part of the site has a handler of its own, made when it is first asked for; what begins like no part takes the whole site. */
function handlerOf(pathname: string): RequestHandler {
  const word = parts.has(wordOf(pathname)) ? wordOf(pathname) : null
  const handler = handlers.get(word) ?? createRequestHandler({ build: vite ? load : (parts.get(word ?? '*') ?? first), getLoadContext })
  handlers.set(word, handler)
  return handler
}

/** Lets what runs finish, then closes the database. */
async function leave(): Promise<void> {
  server.closeIdleConnections()
  await new Promise((resolve) => {
    server.close(resolve)
    setTimeout(() => server.closeAllConnections(), 10_000).unref()
  })
  await stop()
  await vite?.close()
  process.exit(0)
}

function read() {
  try {
    return readEnvironment(process.env)
  } catch (error) {
    process.stderr.write(`Counterweight does not start. ${(error as Error).message}\n`)
    process.exit(2)
  }
}
