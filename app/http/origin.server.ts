import { Refused } from '#kernel/refused'

/** Every unsafe request must come from our own pages: its Origin is APP_URL's, or a loopback host's own. Without either header it is refused. */
export function requireSameOrigin(request: Request, ownOrigin: string | null): void {
  const origin = request.headers.get('Origin')
  const site = request.headers.get('Sec-Fetch-Site')
  if (site && site !== 'same-origin') throw foreign()
  if (origin ? !isOwn(origin, request, ownOrigin) : site !== 'same-origin') throw foreign()
}

function isOwn(origin: string, request: Request, ownOrigin: string | null): boolean {
  if (ownOrigin) return origin === ownOrigin
  const { host, hostname } = new URL(request.url)
  const isLoopback = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  return isLoopback && URL.canParse(origin) && new URL(origin).host === host
}

const foreign = () =>
  new Refused('forbidden', 'This was sent from another site, so nothing was changed. Open the page here and send it again.')

/** A path on this site to go on to, or the fallback: never another site, never a script. */
export function ownPath(wanted: string | null, fallback: string): string {
  if (!wanted || !/^\/(?![/\\])/.test(wanted) || /[\\\p{Cc}]/u.test(wanted)) return fallback
  const url = new URL(wanted, 'http://own.invalid')
  // Only after its dots are resolved is it seen where a path begins: /.//evil.example is //evil.example then.
  return url.host === 'own.invalid' && !url.pathname.startsWith('//') ? url.pathname + url.search + url.hash : fallback
}
