import type { SystemView } from '#domain/systems'
import {
  accessLevels,
  componentGroups,
  componentStatuses,
  componentStatusNames,
  gatings,
  safeguardGroups,
  safeguardStatuses,
  safeguardStatusNames,
} from '#domain/systems/model'
import { RadioGroup } from '#ui/parts/radio-group'
import { SelectField } from '#ui/parts/select-field'
import { TextField } from '#ui/parts/text-field'
import { type RefusedForm, typedIn } from './typed-values.ts'

/** What is asked of a release that is not listed yet. */
export function ReleaseFields({ refused }: { refused?: RefusedForm }) {
  const field = (name: string) => ({ name, defaultValue: typedIn(refused, name), error: refused?.errors[name] })

  return (
    <>
      <TextField {...field('name')} label="Name of the release" hint="For instance 7B, July 2025." required />
      <TextField
        {...field('released_on')}
        label="Released"
        hint="As YYYY-MM-DD, or only the year and month, or only the year."
        isOptional
      />
      <TextField
        {...field('parameters')}
        label="Number of parameters"
        hint="In digits, for instance 7000000000."
        inputMode="numeric"
        isOptional
      />
      <RadioGroup
        {...field('access_level')}
        label="Access level"
        choices={accessLevels.map(({ id, name, description }) => ({ value: id, label: name, hint: description }))}
      />
      <RadioGroup
        {...field('gating')}
        defaultValue={typedIn(refused, 'gating') ?? 'unknown'}
        label="Who gets in"
        choices={gatings.map((value) => ({ value, label: gatingWords[value] }))}
      />
    </>
  )
}

/** Which part of which release, and what is known of it. */
export function StatusFields({
  about,
  releases,
  refused,
}: {
  about: 'component' | 'safeguard'
  releases: SystemView['releases']
  refused?: RefusedForm
}) {
  const field = (name: string) => ({ name, defaultValue: typedIn(refused, name), error: refused?.errors[name] })
  const { label, choices, statuses } = parts[about]

  return (
    <>
      <SelectField
        {...field('release')}
        defaultValue={typedIn(refused, 'release') ?? releases.at(-1)?.id}
        label="Release"
        placeholder="Choose"
        required
        choices={releases.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField {...field(about)} label={label} placeholder="Choose" required choices={choices} />
      <RadioGroup {...field('status')} label="What is known of it" choices={statuses} />
    </>
  )
}

const parts = {
  component: {
    label: 'Component',
    choices: componentGroups.flatMap(({ name: group, components }) =>
      components.map(({ id, name }) => ({ value: id, label: name, group })),
    ),
    statuses: componentStatuses.map((value) => ({ value, label: capital(componentStatusNames[value]) })),
  },
  safeguard: {
    label: 'Safeguard',
    choices: safeguardGroups.flatMap(({ name: group, safeguards }) =>
      safeguards.map(({ id, name }) => ({ value: id, label: name, group })),
    ),
    statuses: safeguardStatuses.map((value) => ({ value, label: capital(safeguardStatusNames[value]) })),
  },
}

function capital(words: string) {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

const gatingWords = { gated: 'Only those whom the developer admits', public: 'Anyone', unknown: 'No source says' } as const
