/** The pages that are kept for visitors, as the site map writes them, each with the names its query may have. */
export const keptPages: Readonly<Record<string, readonly string[]>> = {
  '/': [],
  '/systems': ['q', 'modality', 'access_level', 'developer', 'gating', 'released_after', 'released_before', 'sort', 'direction', 'cursor'],
  '/systems/:slug': [],
  '/systems/:slug/history': [],
  '/timeline': ['modality', 'level', 'from', 'until', 'developer', 'show', 'sort', 'direction', 'after'],
  '/comparison': ['a', 'b'],
  '/issues': ['q', 'system', 'kind', 'harm', 'group', 'severity', 'state', 'since', 'cursor'],
  '/issues/:publicId': ['show'],
  '/people': [],
  '/programmes': [],
  '/programmes/:slug': [],
  '/policies': [],
  '/policies/:policy': [],
  '/policies/:policy/:version': [],
  '/policies/:policy/diff': ['from', 'to'],
  '/transparency': ['month'],
  '/moderation-log': ['cursor'],
  '/checkpoints': ['from'],
  '/rubrics': [],
  '/rubrics/:rubricId': ['version'],
}

const longestAddress = 300
const patterns = Object.entries(keptPages).map(([pattern, names]) => ({
  path: new RegExp(`^${pattern.replace(/:\w+/g, '[\\w.~-]{1,100}')}$`),
  names: new Set(names),
}))

/**
 * The one way to write the address of a kept page: names in order, empty ones left out. Null for every other address, among them those
 * with a name that the page does not know: a page that learns a new one is at worst not kept, never shown wrong.
 */
export function keptAddress(address: string): string | null {
  if (address.length > longestAddress) return null
  const [path = '', query] = address.split('?')
  const page = patterns.find(({ path: pattern }) => pattern.test(path))
  if (!page) return null
  if (!query) return path

  const pairs = [...new URLSearchParams(query)].filter(([, value]) => value !== '').sort(([first], [second]) => (first < second ? -1 : 1))
  const isKnown = pairs.every(([name], place) => page.names.has(name) && name !== pairs[place - 1]?.[0])
  if (!isKnown) return null
  return pairs.length ? `${path}?${new URLSearchParams(pairs)}` : path
}
