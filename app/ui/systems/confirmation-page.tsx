import { Form, Link } from '@remix-run/react'
import { accessLevels, gatings, modalities, modalityNames } from '#domain/systems/model'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { PageHead } from '#ui/parts/page-head'
import { RadioGroup } from '#ui/parts/radio-group'
import { SelectField } from '#ui/parts/select-field'
import { TextField } from '#ui/parts/text-field'

type Typed = Record<string, string | string[]>
type Props = {
  slug: string
  suggested: { name: string; developer: string; link: string }
  refused?: { errors: Record<string, string>; typed: Typed }
}

/** A moderator mends what was suggested and names the source of its level; then the system is public. */
export function ConfirmationPage({ slug, suggested, refused }: Props) {
  const errors = refused?.errors ?? {}
  const typed = (name: string) => (refused ? String(refused.typed[name] ?? '') : undefined)

  return (
    <Page>
      <PageHead
        title="Confirm a suggested system"
        crumbs={[{ name: 'Systems', to: paths.systems() }, { name: suggested.name, to: paths.system(slug) }, { name: 'Confirmation' }]}
        lede="Once confirmed, it stands in the public catalogue, and reports about it go on."
      />
      <FormErrors errors={refused?.errors} />
      <Form method="post" className="flex max-w-form flex-col gap-7">
        <TextField name="name" label="Name" required defaultValue={typed('name') ?? suggested.name} error={errors.name} />
        <TextField
          name="developer"
          label="Developer"
          hint="Several are separated by semicolons."
          required
          defaultValue={typed('developer') ?? suggested.developer}
          error={errors.developer}
        />
        <TextField name="link" label="Link" type="url" required defaultValue={typed('link') ?? suggested.link} error={errors.link} />
        <SelectField
          name="modality"
          label="Kind"
          hint="What it takes and gives."
          placeholder="Choose"
          required
          choices={modalities.map((value) => ({ value, label: modalityNames[value] }))}
          defaultValue={typed('modality')}
          error={errors.modality}
        />
        <RadioGroup
          name="access_level"
          label="Access level"
          choices={accessLevels.map(({ id, name, description }) => ({ value: id, label: name, hint: description }))}
          defaultValue={typed('access_level')}
          error={errors.access_level}
        />
        <RadioGroup
          name="gating"
          label="Who gets in"
          choices={gatings.map((value) => ({ value, label: gatingWords[value] }))}
          defaultValue={typed('gating') ?? 'unknown'}
          error={errors.gating}
        />
        <TextField
          name="released_on"
          label="First released"
          hint="As YYYY-MM-DD, or only the year and month, or only the year."
          isOptional
          defaultValue={typed('released_on')}
          error={errors.released_on}
        />
        <TextField
          name="source"
          label="Source"
          hint="Where it says who can use the system and how, for instance a link to its release notes."
          required
          defaultValue={typed('source')}
          error={errors.source}
        />
        <p className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <Button kind="filled">Confirm system</Button>
          <Link to={paths.systemMerger(slug)}>It is listed already: join it to that one</Link>
        </p>
      </Form>
    </Page>
  )
}

const gatingWords = { gated: 'Only those whom the developer admits', public: 'Anyone', unknown: 'No source says' } as const
