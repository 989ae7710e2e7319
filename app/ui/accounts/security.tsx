import { Form, Link } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { Moment } from '#ui/parts/moment'
import { Notice } from '#ui/parts/notice'
import { PageHead } from '#ui/parts/page-head'
import { RecordSection } from '#ui/parts/record-section'
import { TextField } from '#ui/parts/text-field'
import { FactorSection } from './factor-section.tsx'

type Session = { id: string; browser: string | null; createdAt: Date; isHere: boolean }
type Factor = { since: Date; codesLeft: number } | null
type Props = { isConfirmed: boolean; sessions: Session[]; factor: Factor; isWaived: boolean; errors?: Record<string, string> }

/** The password, the second factor, and the browsers that are signed in. */
export function Security({ isConfirmed, sessions, factor, isWaived, errors }: Props) {
  return (
    <Page>
      <PageHead title="Security" />
      {!isConfirmed && <Unconfirmed />}
      <RecordSection title="Password" note="Changing it signs out your other browsers.">
        <Form method="post" className="flex max-w-form flex-col gap-6">
          <FormErrors errors={errors} />
          <TextField
            name="present_password"
            type="password"
            label="Present password"
            error={errors?.present_password}
            autoComplete="current-password"
            required
          />
          <TextField
            name="password"
            type="password"
            label="New password"
            hint="At least 12 characters of any kind."
            error={errors?.password}
            autoComplete="new-password"
            required
          />
          <div>
            <Button kind="filled">Change the password</Button>
          </div>
        </Form>
      </RecordSection>
      <FactorSection factor={factor} isWaived={isWaived} />
      <RecordSection title="Signed-in browsers" note="End those that you do not know.">
        <ul className="border-t border-rule">
          {sessions.map((session) => (
            <SessionLine key={session.id} {...session} />
          ))}
        </ul>
      </RecordSection>
      <RecordSection title="Other settings">
        <ul className="flex flex-col gap-2">
          <li>
            <Link to={paths.profile()}>Profile: what others read about you</Link>
          </li>
          <li>
            <Link to={paths.mailPreferences()}>What comes by mail</Link>
          </li>
          <li>
            <Link to={paths.avoided()}>Muted and blocked: whom you avoid, which nobody else sees</Link>
          </li>
          <li>
            <Link to={paths.ownData()}>Your data: a copy of it, and closing the account</Link>
          </li>
        </ul>
      </RecordSection>
    </Page>
  )
}

function Unconfirmed() {
  return (
    <Notice tone="caution" className="mb-8">
      Your address is not confirmed yet, so you cannot send reports. <Link to={paths.passwordReset()}>Set a new password by mail</Link>: its
      link confirms the address.
    </Notice>
  )
}

function SessionLine({ id, browser, createdAt, isHere }: Session) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-4 border-b border-rule py-3">
      <span className="min-w-0 max-w-body">
        <span className="block break-words text-small">{browser ?? 'Unknown browser'}</span>
        <span className="text-micro text-ink-3">
          since <Moment at={createdAt} as="full" />
        </span>
      </span>
      {isHere ? (
        <strong>This browser</strong>
      ) : (
        <Form method="post" action={paths.sessions()}>
          <input type="hidden" name="session" value={id} />
          <Button isSmall kind="grave">
            Sign it out
          </Button>
        </Form>
      )}
    </li>
  )
}
