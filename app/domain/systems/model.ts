import { machine } from '#kernel/machine'
import type { ComponentId, ComponentStatus } from './components.ts'
import type { SafeguardId, SafeguardStatus } from './safeguards.ts'

export {
  type ComponentId,
  type ComponentStatus,
  componentGroups,
  componentIds,
  componentStatuses,
  componentStatusNames,
} from './components.ts'
export {
  type SafeguardId,
  type SafeguardStatus,
  safeguardGroups,
  safeguardIds,
  safeguardStatuses,
  safeguardStatusNames,
} from './safeguards.ts'

/** A suggested system is unconfirmed and not public until a moderator confirms it, merges it into another, or declines it. */
export const systemMachine = machine({
  unconfirmed: { confirm: 'confirmed', merge: 'merged', decline: 'declined' },
  confirmed: {},
  merged: {},
  declined: {},
})
export const systemStates = systemMachine.states
export type SystemState = (typeof systemStates)[number]

/** The gradient of release, from closed to open (Solaiman 2023, §5). The order is the order on the beam. */
export const accessLevels = [
  {
    id: 'fully_closed',
    name: 'Fully closed',
    description: 'Only the developer, or one team inside it, can use the system; it may not even have been announced.',
    section: '5.1',
  },
  {
    id: 'gradual_staged',
    name: 'Gradual or staged',
    description: 'It is opened step by step on a plan, with time between the steps to study the risks.',
    section: '5.2',
  },
  {
    id: 'hosted',
    name: 'Hosted access',
    description: 'People use it through a page or an app that the provider runs; the model stays on its servers.',
    section: '5.3.1',
  },
  {
    id: 'cloud_api',
    name: 'Cloud or API access',
    description: 'Programs send requests to the servers of the provider, who may also offer fine-tuning there.',
    section: '5.3.2',
  },
  {
    id: 'downloadable',
    name: 'Downloadable',
    description: 'Those who are let in can take the model away and run it, but parts such as the training data are kept back.',
    section: '5.3.3',
  },
  {
    id: 'fully_open',
    name: 'Fully open',
    description: 'Every part, training data and code included, is public and can be downloaded by anyone.',
    section: '5.4',
  },
] as const
export type AccessLevel = (typeof accessLevels)[number]['id']
export const accessLevelIds = accessLevels.map((level) => level.id) as [AccessLevel, ...AccessLevel[]]

export const gatings = ['gated', 'public', 'unknown'] as const
export type Gating = (typeof gatings)[number]

export const modalities = ['text', 'image', 'multimodal', 'code', 'audio', 'video'] as const
export type Modality = (typeof modalities)[number]
export const modalityNames: Record<Modality, string> = {
  text: 'Text',
  image: 'Image',
  multimodal: 'Multimodal',
  code: 'Code',
  audio: 'Audio',
  video: 'Video',
}

/** How sure the catalogue is of a level: high where the paper says so or all sources agree, low where one stands alone or two conflict. */
export const confidences = ['high', 'medium', 'low'] as const
export type Confidence = (typeof confidences)[number]
export const confidenceNames: Record<Confidence, string> = { high: 'well sourced', medium: 'fairly sourced', low: 'weakly sourced' }

/** A change of the catalogue that somebody suggested: decided once, by somebody else. */
export const suggestionMachine = machine({
  waiting: { confirm: 'confirmed', decline: 'declined' },
  confirmed: {},
  declined: {},
})
export const suggestionStates = suggestionMachine.states

export const suggestionSubjects = ['release', 'component', 'safeguard'] as const
export type SuggestionSubject = (typeof suggestionSubjects)[number]

/** What a change says: a new release, or the status of one component or safeguard of a release that is listed. */
export type CatalogueChange =
  | { about: 'release'; name: string; releasedOn: string | null; parameters: number | null; accessLevel: AccessLevel; gating: Gating }
  | { about: 'component'; releaseId: string; release: string; component: ComponentId; status: ComponentStatus }
  | { about: 'safeguard'; releaseId: string; release: string; safeguard: SafeguardId; status: SafeguardStatus }
