import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { startSession } from '#domain/accounts'
import { type CastName, castMembers } from './cast.ts'
import type { World } from './world.ts'

type Arguments = LoaderFunctionArgs & ActionFunctionArgs
export type Route = (args: Arguments) => unknown
export type Fields = Record<string, string | string[]>
export type Sent = {
  by?: CastName
  params?: Record<string, string>
  form?: Fields
  /** Sent as the forms with a file field are. */
  isMultipart?: boolean
  /** The same, with files among its fields. */
  multipart?: Record<string, string | string[] | File>
  /** Beside the session's. */
  cookie?: string
  headers?: Record<string, string>
}

const origin = 'http://localhost:3000'

/** Runs a loader or action as the server would, for one of the cast or a visitor. What it throws comes back as an answer too. */
export async function visit(
  world: World,
  route: Route,
  path: string,
  { by, params = {}, form, isMultipart, multipart, cookie, headers = {} }: Sent = {},
) {
  const secret = by && (await startSession(world.store, castMembers[by].id, 'test', world.now()))
  const fields = multipart ?? form
  const request = new Request(origin + path, {
    method: fields ? 'POST' : 'GET',
    body: fields && toBody(fields, isMultipart || multipart ? new FormData() : new URLSearchParams()),
    headers: {
      ...(fields ? { Origin: origin } : {}),
      Cookie: [secret && `counterweight=${secret}`, cookie].filter(Boolean).join('; '),
      ...headers,
    },
  })
  const context = { house: world.house, address: '127.0.0.1', nonce: 'nonce' }
  return answerOf(async () => route({ request, params, context } as unknown as Arguments))
}

/** What a route said: a status, its data, and where it sends the browser. */
async function answerOf(run: () => Promise<unknown>) {
  const said = await run().catch((thrown: unknown) => {
    if (thrown instanceof Error) throw thrown
    return thrown
  })
  if (said instanceof Response)
    return { status: said.status, location: said.headers.get('Location'), headers: said.headers, data: null as unknown, body: said }
  const { data, init } = isWrapped(said) ? said : { data: said, init: null }
  return { status: init?.status ?? 200, location: null, headers: new Headers(init?.headers), data, body: null }
}

const isWrapped = (said: unknown): said is { data: unknown; init: ResponseInit | null } =>
  typeof said === 'object' && said !== null && (said as { type?: string }).type === 'DataWithResponseInit'

function toBody<Body extends URLSearchParams | FormData>(fields: NonNullable<Sent['multipart']>, body: Body): Body {
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one as string)
  return body
}
