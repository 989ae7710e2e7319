import { Form, Link } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { Empty } from '#ui/parts/empty'
import { FormErrors } from '#ui/parts/form-errors'
import { PageHead } from '#ui/parts/page-head'
import { RecordSection } from '#ui/parts/record-section'
import { TextField } from '#ui/parts/text-field'

type Organisation = { slug: string; name: string; members: number; systems: number }
export type RefusedForm = { errors: Record<string, string>; typed: Record<string, string | string[]> }

/** The bodies that answer for systems, and the form that makes one. */
export function OrganisationsPage({ organisations, refused }: { organisations: Organisation[]; refused?: RefusedForm }) {
  return (
    <Page>
      <PageHead
        title="Organisations"
        crumbs={[{ name: 'Staff pages', to: paths.admin() }, { name: 'Organisations' }]}
        lede="Bodies that answer for systems. Make sure that it is them before you let anybody speak for one."
      />
      <RecordSection title="Those there are">
        {organisations.length === 0 && <Empty title="None yet">Systems without one are screened by moderators alone.</Empty>}
        <ul>
          {organisations.map(({ slug, name, members, systems }) => (
            <li key={slug} className="border-b border-rule py-4">
              <h3 className="text-h3">{name}</h3>
              <p className="flex flex-wrap gap-x-6 gap-y-1 text-small">
                <Link to={paths.organisationMembers(slug)}>
                  Who speaks for it: {members}
                  <span className="sr-only"> for {name}</span>
                </Link>
                <Link to={paths.organisationSystems(slug)}>
                  Systems: {systems}
                  <span className="sr-only"> of {name}</span>
                </Link>
              </p>
            </li>
          ))}
        </ul>
      </RecordSection>
      <RecordSection title="Make one">
        <Form method="post" className="flex max-w-form flex-col gap-6">
          <FormErrors errors={refused?.errors} />
          <TextField name="name" label="Name" error={refused?.errors.name} defaultValue={refused?.typed.name} required />
          <TextField
            name="slug"
            label="Short name for its address"
            hint="Small letters, digits and hyphens. It stays."
            error={refused?.errors.slug}
            defaultValue={refused?.typed.slug}
            autoCapitalize="none"
            required
          />
          <div>
            <Button kind="filled">Make the organisation</Button>
          </div>
        </Form>
      </RecordSection>
    </Page>
  )
}
