import { Form, Link } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { FormPage } from '#ui/accounts/form-page'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import type { Consent } from './acceptance-page.tsx'

type Props = { policies: Consent[]; errors?: Record<string, string> }

/** Says what stays open to who declines, and what does not; then a button. */
export function DeclinationPage({ policies, errors }: Props) {
  return (
    <FormPage title="Decline the policies" lede="You may. It is no breach, no sanction, and nobody is told.">
      <div className="grid gap-6 sm:grid-cols-2">
        <Can
          title="You still can"
          items={['read everything that you can read now', 'appeal a decision', 'export your data', 'close your account']}
        />
        <Can title="You cannot" items={['submit reports, comment or reproduce', 'flag content', 'screen, decide or answer for a system']} />
      </div>
      <p>You can accept at any later time, and everything opens again at once.</p>
      <Form method="post" className="flex flex-col gap-6">
        <FormErrors errors={errors} />
        <input type="hidden" name="language" value="en" />
        {policies.map(({ policy, textHash }) => (
          <input key={policy} type="hidden" name="text_hash" value={textHash} />
        ))}
        <p className="text-small text-ink-2">
          This is about {policies.map(({ title, version }) => `${title.toLowerCase()} ${version}`).join(' and ')}, in English.
        </p>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <Button kind="grave">Decline</Button>
          <Link to={paths.acceptances()}>Back</Link>
        </div>
      </Form>
    </FormPage>
  )
}

function Can({ title, items }: { title: string; items: readonly string[] }) {
  return (
    <section>
      <h2 className="text-h3">{title}</h2>
      <ul className="mt-2 list-disc ps-5">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  )
}
