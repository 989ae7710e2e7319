import type { AccessLevel, ComponentId, ComponentStatus } from '#domain/systems/model'
import type { CatalogueEntry, CatalogueRelease } from './catalogue.ts'

export type StatedComponent = { component: ComponentId; status: ComponentStatus; source: string }

/** What a level alone says of the components. All else is unknown and stays out. */
export function componentsOf(level: AccessLevel): StatedComponent[] {
  return impliedBy[level].map(([component, status]) => ({ component, status, source: 'Follows from the access level (paper §5)' }))
}

/** What follows from the level of a release, with what its sources say put over it. */
export function componentsIn(release: CatalogueRelease): StatedComponent[] {
  const stated = release.components ?? []
  const implied = componentsOf(release.accessLevel).filter(({ component }) => !stated.some((other) => other.component === component))
  return [...implied, ...stated]
}

/** The day of the first release, YYYY-MM-DD. */
export function firstReleasedOn(system: CatalogueEntry): string {
  return system.releases.map((release) => release.releasedOn).sort()[0]!
}

/** The size of the largest release, or null where no size is known. */
export function largestSize(system: CatalogueEntry): number | null {
  const sizes = system.releases.flatMap((release) => release.parameters ?? [])
  return sizes.length === 0 ? null : Math.max(...sizes)
}

/** A source code in words: 'PAPER 5.2 [91]' becomes 'Solaiman 2023, §5.2 [91]'. Throws on a code it does not know. */
export function sourceInWords(code: string): string {
  const [, kind = '', rest = ''] = /^(\S+) ?(.*)$/.exec(code) ?? []
  const name = sourceNames[kind]
  if (!name) throw new RangeError(`No such kind of source: ${code}`)
  const place = kind === 'PAPER' ? rest.replace(/^(?=\d)/, '§') : rest
  if (!place) return name
  return place.startsWith('(') ? `${name} ${place}` : `${name}${kind === 'PAPER' ? ', ' : ': '}${place}`
}

const impliedBy: Record<AccessLevel, readonly [ComponentId, ComponentStatus][]> = {
  fully_closed: [
    ['model_weights', 'withheld'],
    ['model_query', 'withheld'],
  ],
  // A stage says by itself only that more is to come.
  gradual_staged: [],
  hosted: [
    ['model_weights', 'withheld'],
    ['model_query', 'released'],
  ],
  cloud_api: [
    ['model_weights', 'withheld'],
    ['model_query', 'released'],
  ],
  downloadable: [
    ['model_weights', 'released'],
    ['model_query', 'released'],
  ],
  fully_open: [
    ['model_weights', 'released'],
    ['model_query', 'released'],
    ['training_data', 'released'],
    ['training_code', 'released'],
  ],
}

const sourceNames: Record<string, string> = {
  PAPER: 'Solaiman 2023',
  EPOCH: 'Epoch AI, all machine-learning systems (epoch-research/open-model-trends@a72b3e9)',
  EG: 'Ecosystem Graphs (stanford-crfm/ecosystem-graphs@576655a)',
  HELM: 'HELM, model metadata (stanford-crfm/helm@63754d0)',
  REPO: 'Repository',
  PAGE: 'Page',
}
