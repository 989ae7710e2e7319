import {
  accessLevels,
  type CatalogueChange,
  componentGroups,
  componentStatusNames,
  safeguardGroups,
  safeguardStatusNames,
} from '#domain/systems/model'
import { dateInWords } from './catalogue-date.ts'
import { parametersInWords } from './parameters.ts'

/** A change of the catalogue as one sentence without its full stop. */
export function changeInWords(change: CatalogueChange): string {
  if (change.about === 'release') {
    const level = accessLevels.find(({ id }) => id === change.accessLevel)?.name.toLowerCase()
    const facts = [
      change.releasedOn && `released ${dateInWords(change.releasedOn)}`,
      level,
      change.parameters && `${parametersInWords(change.parameters)} parameters`,
      change.gating !== 'unknown' && change.gating,
    ]
    return `the release ${change.name}: ${facts.filter(Boolean).join(', ')}`
  }
  if (change.about === 'component')
    return `${nameOf(componentGroups, change.component)} of ${change.release}: ${componentStatusNames[change.status]}`
  return `${nameOf(safeguardGroups, change.safeguard)} of ${change.release}: ${safeguardStatusNames[change.status]}`
}

type Groups = readonly ({ components: readonly Named[] } | { safeguards: readonly Named[] })[]
type Named = { id: string; name: string }

function nameOf(groups: Groups, id: string): string {
  const all = groups.flatMap((group) => ('components' in group ? group.components : group.safeguards))
  return all.find((one) => one.id === id)?.name.toLowerCase() ?? id
}
