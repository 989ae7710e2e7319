import { Form, Link } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { FormPage } from '#ui/accounts/form-page'
import { PoliciesField } from '#ui/accounts/policies-field'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { Moment } from '#ui/parts/moment'

type Word = { version: string; decision: string; at: Date } | null
export type Consent = {
  policy: string
  title: string
  version: string
  textHash: string
  changeSummary: string
  effectiveAt: Date | null
  last: Word
}
type Props = { policies: Consent[]; isDone: boolean; errors?: Record<string, string> }

/** Asks for a yes to the versions in force, and shows what changed since the last one. */
export function AcceptancePage({ policies, isDone, errors }: Props) {
  if (isDone)
    return (
      <FormPage title="Both policies are accepted" lede="There is nothing to do here.">
        <p>
          <Link to={paths.declination()}>Take this back</Link>
        </p>
      </FormPage>
    )
  const isAgain = policies.some(({ last, version }) => last !== null && last.version !== version)
  return (
    <FormPage
      title={isAgain ? 'The rules have changed' : 'Accept both policies'}
      lede="You can read without. To report, comment or decide, accept the versions in force."
    >
      <ul className="border-t border-ink">
        {policies.map((policy) => (
          <PolicyLine key={policy.policy} {...policy} />
        ))}
      </ul>
      <Form method="post" className="flex flex-col gap-6">
        <FormErrors errors={errors} />
        <input type="hidden" name="language" value="en" />
        <PoliciesField policies={policies} error={errors?.accept} />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <Button kind="filled">Accept</Button>
          <Link to={paths.declination()}>Decline</Link>
        </div>
      </Form>
    </FormPage>
  )
}

function PolicyLine({ policy, title, version, changeSummary, effectiveAt, last }: Consent) {
  const hasChanged = last !== null && last.version !== version
  return (
    <li className="border-b border-rule py-4">
      <h2 className="text-h3">
        {title} {version}
      </h2>
      <p className="text-small text-ink-2">
        In force since {effectiveAt && <Moment at={effectiveAt} zone="UTC" />}.{' '}
        {last && (
          <>
            You {last.decision} version {last.version} on <Moment at={last.at} />.
          </>
        )}
      </p>
      {hasChanged && (
        <>
          <p className="mt-2 max-w-body">{changeSummary}</p>
          <p className="mt-2">
            <Link to={paths.policyDifference(policy, { from: last.version, to: version })}>
              What changed in the {title.toLowerCase()} since {last.version}
            </Link>
          </p>
        </>
      )}
    </li>
  )
}
