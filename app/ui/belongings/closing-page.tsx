import { Form, Link } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { CheckboxField } from '#ui/parts/checkbox-field'
import { FormErrors } from '#ui/parts/form-errors'
import { PageHead } from '#ui/parts/page-head'
import { RecordSection } from '#ui/parts/record-section'
import { TextField } from '#ui/parts/text-field'
import { DueField, type Owed, Sums } from './due-field.tsx'

type Props = {
  owed: readonly Owed[]
  payeeReference: string | null
  refused?: { errors: Record<string, string>; typed: Record<string, string | string[]> }
}

/** Says what goes and what stays before anybody closes their account; there is no way back. */
export function ClosingPage({ owed, payeeReference, refused }: Props) {
  const ordered = owed.filter(({ state }) => state === 'ordered')
  return (
    <Page>
      <PageHead
        title="Close your account?"
        crumbs={[{ name: 'Your data', to: paths.ownData() }, { name: 'Close your account' }]}
        lede="It happens at once and cannot be undone, not even by us."
      />
      <RecordSection title="What is erased">
        <Lines
          lines={[
            'Your handle, your e-mail address, your password and what you wrote about yourself.',
            'Your sign-ins on every browser, your second factor and its recovery codes.',
            'Your drafts with their evidence, your inbox, and every mail kept for you.',
            'Your roles and your place in organisations.',
          ]}
        />
      </RecordSection>
      <RecordSection title="What stays">
        <Lines
          lines={[
            'Reports, comments and flags that others saw, under “former member”.',
            'Decisions about you, and the log. It says that something happened, not who you were.',
            'Your handle is never given to anybody else.',
          ]}
        />
      </RecordSection>
      <RecordSection title="What ends">
        <Lines
          lines={[
            'Open appeals are taken back. A sanction is not lifted by closing the account.',
            'Nobody can reach you any more, so no answer comes to what you asked or flagged.',
            'What is awarded to you later is donated.',
          ]}
        />
      </RecordSection>
      {ordered.length > 0 && (
        <RecordSection title="What is on its way">
          <p className="max-w-body">
            <Sums money={ordered} /> was sent to you already and arrives all the same.
          </p>
        </RecordSection>
      )}
      <RecordSection title="Close it" note={<Link to={paths.ownData()}>Keep the account</Link>}>
        <Form method="post" className="flex max-w-form flex-col gap-6" reloadDocument>
          <FormErrors errors={refused?.errors} />
          <DueField owed={owed} payeeReference={payeeReference} error={refused?.errors.due} chosen={[refused?.typed.due].flat()[0]} />
          <CheckboxField
            name="remove"
            value="yes"
            label="Also remove my words where nobody relies on them"
            hint="Takes back reports that nobody accepted yet, and empties your comments. What a case is about stays while it can be appealed."
            error={refused?.errors.remove}
            defaultChecked={refused?.typed.remove === 'yes'}
          />
          <TextField
            name="password"
            type="password"
            label="Your password"
            error={refused?.errors.password}
            autoComplete="current-password"
            required
          />
          <div>
            <Button kind="grave">Close my account for good</Button>
          </div>
        </Form>
      </RecordSection>
    </Page>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="max-w-body border-t border-rule">
      {lines.map((line) => (
        <li key={line} className="border-b border-rule py-2.5">
          {line}
        </li>
      ))}
    </ul>
  )
}
