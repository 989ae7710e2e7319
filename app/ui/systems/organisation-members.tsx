import { Form, Link } from '@remix-run/react'
import { type OrganisationRole, organisationRoles } from '#kernel/actor'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { Empty } from '#ui/parts/empty'
import { FormErrors } from '#ui/parts/form-errors'
import { Moment } from '#ui/parts/moment'
import { RecordSection } from '#ui/parts/record-section'
import { SelectField } from '#ui/parts/select-field'
import { TextField } from '#ui/parts/text-field'
import { OrganisationHead } from './organisation-head.tsx'
import type { RefusedForm } from './organisations-page.tsx'

const names: Record<OrganisationRole, string> = {
  owner: 'Owner: answers and claims fixes',
  'owner-admin': 'Owner-admin: also accepts risks, and runs programmes',
}

type Props = { slug: string; name: string; members: { handle: string; role: OrganisationRole; since: Date }[]; refused?: RefusedForm }

/** Who speaks for an organisation. Added again, somebody has the new part. */
export function OrganisationMembers({ slug, name, members, refused }: Props) {
  return (
    <Page>
      <OrganisationHead name={name} to={paths.organisationSystems(slug)} other="The systems that it answers for" />
      <RecordSection title="Who speaks for it">
        {members.length === 0 && <Empty title="Nobody yet">Reports on its systems are told to it once somebody does.</Empty>}
        <ul>
          {members.map(({ handle, role, since }) => (
            <li key={handle} className="border-b border-rule py-3">
              <Link to={paths.person(handle)}>{handle}</Link>, {role}
              <span className="block text-small text-ink-2">
                since <Moment at={since} /> · <Link to={paths.memberRemoval(slug, handle)}>Take {handle} out</Link>
              </span>
            </li>
          ))}
        </ul>
      </RecordSection>
      <RecordSection title="Let somebody speak for it" note="Somebody who does already takes the part that you choose here.">
        <Form key={members.length} method="post" className="flex max-w-form flex-col gap-6">
          <FormErrors errors={refused?.errors} />
          <TextField
            name="handle"
            label="Handle"
            error={refused?.errors.handle}
            defaultValue={refused?.typed.handle}
            autoCapitalize="none"
            required
          />
          <SelectField
            name="role"
            label="What they may do"
            choices={organisationRoles.map((value) => ({ value, label: names[value] }))}
            defaultValue={[refused?.typed.role ?? 'owner'].flat()[0]}
            error={refused?.errors.role}
          />
          <div>
            <Button kind="filled">Add</Button>
          </div>
        </Form>
      </RecordSection>
    </Page>
  )
}
