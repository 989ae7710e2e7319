import { paths } from '#kernel/paths'
import { LinkButton } from '#ui/parts/link-button'
import { Moment } from '#ui/parts/moment'
import { RecordSection } from '#ui/parts/record-section'

type Props = { factor: { since: Date; codesLeft: number } | null; isWaived: boolean }

/** Whether a second factor is set up, on the page of everything about security. */
export function FactorSection({ factor, isWaived }: Props) {
  return (
    <RecordSection title="Second factor" note="A code from an app, beside your password. Roles that decide about others need it.">
      {isWaived && (
        <p className="mb-4 max-w-body text-small text-ink-2">Only this machine can reach this place, so nobody needs one here yet.</p>
      )}
      {factor ? (
        <p className="mb-4">
          Set up <Moment at={factor.since} />, {factor.codesLeft} recovery codes are left.
        </p>
      ) : (
        <p className="mb-4">None is set up.</p>
      )}
      <LinkButton to={paths.secondFactor()}>{factor ? 'Change it' : 'Set up a second factor'}</LinkButton>
    </RecordSection>
  )
}
