import { capabilityNames, ladder, type SanctionKind } from '#domain/sanctions/model'
import type { Capability } from '#kernel/actor'
import { Moment } from '#ui/parts/moment'

export type ShownSanction = {
  id: string
  kind: SanctionKind
  state: string
  capabilities: readonly Capability[]
  startsAt: Date
  endsAt: Date | null
  points: number
}

export const listed = (words: readonly string[]) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`

/** What a sanction takes, in the words of a title. */
export function taking({ kind, capabilities }: Pick<ShownSanction, 'kind' | 'capabilities'>): string {
  if (kind === 'suspension') return 'Your account is suspended'
  if (kind === 'ban') return 'Your account is banned'
  return capabilities.length > 0 ? `You cannot ${listed(capabilities.map((one) => capabilityNames[one]))}` : ladder[kind].name
}

/** The sanction and its span, for a statement. */
export function SpanOf({ kind, startsAt, endsAt }: Pick<ShownSanction, 'kind' | 'startsAt' | 'endsAt'>) {
  const { name } = ladder[kind]
  if (endsAt === null)
    return (
      <>
        {name}, from <Moment at={startsAt} as="full" />
        {kind === 'ban' && ', until it is lifted'}.
      </>
    )
  const days = Math.round((endsAt.getTime() - startsAt.getTime()) / 86_400_000)
  return (
    <>
      {name} for {days} days, from <Moment at={startsAt} as="full" /> to <Moment at={endsAt} as="full" />.
    </>
  )
}
