import { Form, Link } from '@remix-run/react'
import { type Role, roleNames, roles } from '#domain/accounts/model'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { Moment } from '#ui/parts/moment'
import { PageHead } from '#ui/parts/page-head'
import { RecordSection } from '#ui/parts/record-section'
import { SelectField } from '#ui/parts/select-field'
import { TextField } from '#ui/parts/text-field'
import { CodeField } from './code-field.tsx'
import { ReasonField } from './reason-field.tsx'

type Grant = {
  id: string
  handle: string
  role: Role
  scopeType: string
  scopeId: string
  reason: string
  startsAt: Date
  mayEnd: boolean
}
type Props = {
  grants: Grant[]
  needsCode: boolean
  refused?: { errors: Record<string, string>; typed: Record<string, string | string[]> }
}

/** Who has which role, and the form that gives one. */
export function RolesPage({ grants, needsCode, refused }: Props) {
  const { errors, typed } = refused ?? {}
  return (
    <Page>
      <PageHead
        title="Roles"
        crumbs={[{ name: 'Staff pages', to: paths.admin() }, { name: 'Roles' }]}
        lede="A role opens a desk. Nobody gives one to themself, and the last admin stays."
      />
      <RecordSection title="Give a role" note="The person needs an account first. They are told, and signed out everywhere.">
        <Form key={grants.length} method="post" className="flex max-w-form flex-col gap-6">
          <FormErrors errors={errors} />
          <TextField name="handle" label="Handle" error={errors?.handle} defaultValue={typed?.handle} autoCapitalize="none" required />
          <SelectField
            name="role"
            label="Role"
            placeholder="Choose one"
            choices={roles.map((value) => ({ value, label: roleNames[value] }))}
            defaultValue={[typed?.role ?? ''].flat()[0]}
            error={errors?.role}
            required
          />
          <ReasonField refused={refused} />
          {needsCode && <CodeField error={errors?.code} />}
          <div>
            <Button kind="filled">Give the role</Button>
          </div>
        </Form>
      </RecordSection>
      <RecordSection title="Who has one">
        <ul className="border-t border-rule">
          {grants.map((grant) => (
            <GrantLine key={grant.id} {...grant} />
          ))}
        </ul>
      </RecordSection>
    </Page>
  )
}

function GrantLine({ handle, role, scopeType, scopeId, reason, startsAt, mayEnd }: Grant) {
  const [name] = roleNames[role].split(':')
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-rule py-3">
      <div className="min-w-0 max-w-body">
        <p className="break-words">
          <Link to={paths.person(handle)}>{handle}</Link>, {name}
          {scopeId && ` for the ${scopeType} ${scopeId}`}
        </p>
        <p className="break-words text-small text-ink-2">
          Since <Moment at={startsAt} />: {reason}
        </p>
      </div>
      {mayEnd && (
        <Link to={paths.roleRemoval(handle, role)}>
          Take back
          <span className="sr-only">
            {' '}
            the role {name} of {handle}
          </span>
        </Link>
      )}
    </li>
  )
}
