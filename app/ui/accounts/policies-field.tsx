import { Link } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { CheckboxField } from '#ui/parts/checkbox-field'

type Props = { policies: { policy: string; title: string; version: string; textHash: string }[]; error?: string; isChecked?: boolean }

/** One tick for both policies, bound to the texts that were shown: their hashes go along. */
export function PoliciesField({ policies, error, isChecked }: Props) {
  const links = policies.map(({ policy, title, version }) => (
    <Link key={policy} to={paths.policy(policy)}>
      {title} {version}
    </Link>
  ))
  return (
    <>
      {policies.map(({ policy, textHash }) => (
        <input key={policy} type="hidden" name="text_hash" value={textHash} />
      ))}
      <CheckboxField
        name="accept"
        value="yes"
        error={error}
        defaultChecked={isChecked}
        label={
          <>
            I accept the {links[0]} and the {links[1]}
          </>
        }
      />
    </>
  )
}
