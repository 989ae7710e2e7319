import { type ChangeEventHandler, useEffect, useState } from 'react'
import type { Level } from '#domain/reports/model'
import type { AccessLevel } from '#domain/systems/model'
import { SelectField } from '#ui/parts/select-field'
import { TextField } from '#ui/parts/text-field'
import type { FieldsProps } from './form-values.ts'

type Placed = { level: AccessLevel | null; gating?: string }
export type SystemChoice = Placed & { slug: string; name: string; releases: (Placed & { id: string; name: string })[] }
type Props = FieldsProps & { systems: SystemChoice[] }
type SystemFieldsProps = Props & { onChosen: (system: string, release: string) => void }

/** Where the chosen release stands on the gradient, or its system where no release is chosen. */
export function levelOf(systems: SystemChoice[], slug: string, releaseId: string): Level {
  const system = systems.find((one) => one.slug === slug)
  const release = system?.releases.find(({ id }) => id === releaseId)
  const access = release?.level ?? system?.level
  return access ? { access, isGated: release?.gating === 'gated' } : null
}

/** The system and its release. Without scripts all releases stand under their systems; with them only those of the chosen one. */
export function SystemFields({ systems, values, errors, onChosen }: SystemFieldsProps) {
  const [chosen, choose] = useState<string | null>(null)
  useEffect(() => choose(values.system || null), [values.system])
  const offered = chosen === null ? systems : systems.filter(({ slug }) => slug === chosen)
  return (
    <div className="flex max-w-form flex-col gap-6">
      <SystemField
        systems={systems}
        values={values}
        errors={errors}
        onChange={({ currentTarget: { value } }) => {
          choose(value || null)
          onChosen(value, '')
        }}
      />
      <UnlistedSystem values={values} errors={errors} isChosen={chosen === 'unlisted'} />
      <SelectField
        name="release"
        label="Release"
        isOptional
        placeholder="Not sure"
        choices={offered.flatMap(({ name, releases }) =>
          releases.map((release) => ({ value: release.id, label: release.name, group: name })),
        )}
        defaultValue={values.release}
        onChange={({ currentTarget: { value } }) => onChosen(chosen ?? values.system, value)}
        error={errors.release}
      />
    </div>
  )
}

export function SystemField({ systems, values, errors, onChange }: Props & { onChange?: ChangeEventHandler<HTMLSelectElement> }) {
  return (
    <SelectField
      name="system"
      label="System"
      placeholder="Choose a system"
      choices={[
        ...systems.map(({ slug, name }) => ({ value: slug, label: name })),
        { value: 'unlisted', label: 'My system is not listed' },
      ]}
      defaultValue={values.system}
      onChange={onChange}
      error={errors.system}
    />
  )
}

/** The three facts from which a moderator makes an entry in the catalogue. */
export function UnlistedSystem({ values, errors, isChosen = false }: FieldsProps & { isChosen?: boolean }) {
  return (
    <details open={isChosen || values.system === 'unlisted' || Boolean(values.unlistedName)} className="border-l-2 border-edge ps-4">
      <summary className="min-h-11 cursor-pointer py-2">Name a system that is not listed</summary>
      <div className="flex flex-col gap-5 pb-4">
        <p className="max-w-body text-small text-ink-2">
          Choose “My system is not listed” above and name it here. A moderator adds it to the catalogue.
        </p>
        <TextField name="unlisted_name" label="What it is called" defaultValue={values.unlistedName} error={errors.unlisted_name} />
        <TextField
          name="unlisted_developer"
          label="Who developed it"
          defaultValue={values.unlistedDeveloper}
          error={errors.unlisted_developer}
        />
        <TextField
          name="unlisted_link"
          type="url"
          label="A link that shows it"
          defaultValue={values.unlistedLink}
          error={errors.unlisted_link}
        />
      </div>
    </details>
  )
}
