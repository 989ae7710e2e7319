import { data, type LinksFunction, type MetaFunction } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import { visitor } from '#http/doors.server'
import { shellOf } from '#http/shell.server'
import { takeToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { FactorAwaited } from '#ui/accounts/factor-awaited'
import { Shell } from '#ui/layout/shell'
import { Trouble, titleOf } from '#ui/layout/trouble'
import { Toast } from '#ui/parts/toast'
import { preloadedFonts } from './ui/layout/fonts.ts'
import './styles/app.css'

export const links: LinksFunction = () => [
  { rel: 'alternate', type: 'application/atom+xml', href: paths.feed(), title: 'Published issues' },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  ...preloadedFonts.map((href) => ({ rel: 'preload', href, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' as const })),
]

/** The pages name themselves; this is for those that could not be shown. */
export const meta: MetaFunction = ({ error }) => {
  if (!error) return [{ title: 'Counterweight' }]
  return [{ title: `${titleOf(isRouteErrorResponse(error) ? error.status : 500)} · Counterweight` }]
}

export const loader = visitor(async ({ ctx, house, request, nonce }) => {
  const { toast, headers } = takeToast(request)
  return data({ ...(await shellOf(ctx, house)), nonce, toast }, { headers })
})

export function Layout({ children }: { children: ReactNode }) {
  // Absent when the root's own loader failed: then a visitor's page is shown.
  const root = useRouteLoaderData<typeof loader>('root')
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        {/* Visitors get no script at all; their pages read and post without. */}
        {root?.person && <ScrollRestoration nonce={root.nonce} />}
        {root?.person && <Scripts nonce={root.nonce} />}
      </body>
    </html>
  )
}

export default function Root() {
  return (
    <Frame>
      <Outlet />
    </Frame>
  )
}

/** A refusal says its sentence; anything else is our mistake and shows the calm page. */
export function ErrorBoundary() {
  const error = useRouteError()
  const isAnswer = isRouteErrorResponse(error)
  const said = isAnswer ? (error.data as { sentence?: string; needs?: string } | null) : null
  return (
    <Frame>
      <Trouble status={isAnswer ? error.status : 500} sentence={said?.sentence ?? null} needs={said?.needs} />
    </Frame>
  )
}

export type PageHandle = { isDense?: boolean; hasOwnButton?: boolean }

function Frame({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>('root')
  const handle = (useMatches().at(-1)?.handle ?? {}) as PageHandle
  return (
    <Shell person={root?.person ?? null} path={useLocation().pathname} isDense={handle.isDense} hasOwnButton={handle.hasOwnButton}>
      {root?.person?.awaitsFactor && <FactorAwaited />}
      {children}
      {root?.toast && <Toast>{root.toast}</Toast>}
    </Shell>
  )
}
