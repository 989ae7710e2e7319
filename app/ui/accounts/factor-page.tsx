import { Form } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { LinkButton } from '#ui/parts/link-button'
import { Moment } from '#ui/parts/moment'
import { PageHead } from '#ui/parts/page-head'
import { RecordSection } from '#ui/parts/record-section'

type Props = { factor: { since: Date; codesLeft: number } }

/** What stands of the second factor, and what can be done about it. */
export function FactorPage({ factor }: Props) {
  return (
    <Page>
      <PageHead title="Second factor" crumbs={[{ name: 'Security', to: paths.security() }, { name: 'Second factor' }]} />
      <RecordSection title="Your app">
        <p className="max-w-body">
          Set up <Moment at={factor.since} />. You are asked for its code when you sign in, and again before grave actions.
        </p>
      </RecordSection>
      <RecordSection title="Recovery codes" note="For the day you lose your device.">
        <p className="mb-4">{factor.codesLeft} are left.</p>
        <LinkButton to={paths.recoveryCodes()}>Make new ones</LinkButton>
      </RecordSection>
      <RecordSection title="Remove it" note="To move to another device, remove it and set it up again.">
        <Form action={paths.factorRemoval()}>
          <Button kind="grave">Remove the second factor</Button>
        </Form>
      </RecordSection>
    </Page>
  )
}
