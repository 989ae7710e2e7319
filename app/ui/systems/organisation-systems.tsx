import { Form, Link } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { Empty } from '#ui/parts/empty'
import { FormErrors } from '#ui/parts/form-errors'
import { RecordSection } from '#ui/parts/record-section'
import { SelectField } from '#ui/parts/select-field'
import { OrganisationHead } from './organisation-head.tsx'
import type { RefusedForm } from './organisations-page.tsx'

type System = { slug: string; name: string }
type Props = { slug: string; name: string; systems: System[]; options: (System & { developer: string })[]; refused?: RefusedForm }

/** The systems that an organisation answers for. */
export function OrganisationSystems({ slug, name, systems, options, refused }: Props) {
  return (
    <Page>
      <OrganisationHead name={name} to={paths.organisationMembers(slug)} other="Who speaks for it" />
      <RecordSection title="Systems that it answers for">
        {systems.length === 0 && <Empty title="None yet">Join one below.</Empty>}
        <ul>
          {systems.map((system) => (
            <li key={system.slug} className="border-b border-rule py-3">
              <Link to={paths.system(system.slug)}>{system.name}</Link>
            </li>
          ))}
        </ul>
      </RecordSection>
      <RecordSection title="Join a system to it" note="A system that another one answers for goes over to this one.">
        <Form key={systems.length} method="post" className="flex max-w-form flex-col gap-6">
          <FormErrors errors={refused?.errors} />
          <SelectField
            name="system"
            label="System"
            placeholder="Choose a system"
            choices={options.map((option) => ({ value: option.slug, label: `${option.name}, ${option.developer}` }))}
            defaultValue={[refused?.typed.system ?? ''].flat()[0]}
            error={refused?.errors.system}
            required
          />
          <div>
            <Button kind="filled">Join it</Button>
          </div>
        </Form>
      </RecordSection>
    </Page>
  )
}
