import { Link } from '@remix-run/react'
import { answerDays } from '#domain/appeals/model'
import { paths } from '#kernel/paths'
import { LinkButton } from '#ui/parts/link-button'
import { Moment } from '#ui/parts/moment'

type Props = { of: { subject: 'sanction' | 'decision'; id: string }; openId: string | null; until: Date; isGrave: boolean }

/** The way to object, with its terms beside it. */
export function AppealButton({ of, openId, until, isGrave }: Props) {
  if (openId)
    return (
      <p className="border-l-4 border-accent bg-accent-wash px-5 py-4 text-small">
        You have appealed. <Link to={paths.appeal(openId)}>Follow your appeal</Link>
      </p>
    )
  return (
    <div>
      <LinkButton to={paths.appealOf(of.subject, of.id)} kind="filled" className="w-full">
        Appeal this decision
      </LinkButton>
      <p className="mt-3 text-small text-ink-2">
        Free, until <Moment at={until} />. Someone who had no part in it decides within {answerDays(isGrave)} days. An appeal can never make
        it worse.
      </p>
    </div>
  )
}
