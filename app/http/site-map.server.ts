import type { ServerBuild } from '@remix-run/node'

type Route = { id: string; path?: string; parentId?: string }

/**
 * The site in parts, by the word with which their addresses begin: /issues/CW-1 needs what begins with "issues", and the page for what is
 * nowhere. Remix holds an address against every route some six times a request, and with this many routes that was an eighth of a page's work.
 */
export function partsOf(build: ServerBuild): Map<string, ServerBuild> {
  const leaves = Object.values(build.routes).filter((route) => route?.parentId === 'root' && route.path !== '*')
  const words = new Set(leaves.map((route) => wordOf(`/${route?.path ?? ''}`)))
  return new Map([...words].map((word) => [word, partOf(build, word)]))
}

/** The first word of an address, also where Remix asks for its data only. */
export const wordOf = (pathname: string) => pathname.replace(/\.data$/, '').split('/', 2)[1] ?? ''

function partOf(build: ServerBuild, word: string): ServerBuild {
  const isWanted = ({ id, path = '' }: Route) => id === 'root' || path === '*' || wordOf(`/${path}`) === word
  const routes = only(build.routes, isWanted)
  return { ...build, routes, assets: { ...build.assets, routes: only(build.assets.routes, ({ id }) => id in routes) } }
}

const only = <T extends Route | undefined>(routes: Record<string, T>, isWanted: (route: Route) => boolean) =>
  Object.fromEntries(Object.entries(routes).filter(([, route]) => route && isWanted(route)))
