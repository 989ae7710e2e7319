import type { ReactNode } from 'react'
import { Moment } from '#ui/parts/moment'
import { PageHead } from '#ui/parts/page-head'
import { Rule } from '#ui/parts/rule'
import { type ShownSanction, taking } from './words.tsx'

type Gravest = ShownSanction & { facts: string | null }
type Props = { handle: string; gravest: Gravest | null; points: number; ways: ReactNode; now: Date }

/** What is the case and until when, why, and the way to object beside it. */
export function StandingHead({ handle, gravest, points, ways, now }: Props) {
  const crumbs = [{ name: handle }, { name: 'Standing' }]
  if (!gravest)
    return (
      <PageHead
        title="Your account is in good standing"
        crumbs={crumbs}
        lede={
          points > 0 ? `Nothing is taken from you. You have ${points} ${points === 1 ? 'point' : 'points'}.` : 'Nothing is taken from you.'
        }
      />
    )

  const isAnnounced = gravest.startsAt.getTime() > now.getTime()
  return (
    <>
      <PageHead
        title={
          gravest.state === 'stayed' ? (
            'The decision rests until your appeal is answered'
          ) : (
            <>
              {taking(gravest)}{' '}
              {isAnnounced ? (
                <>
                  from <Moment at={gravest.startsAt} />
                </>
              ) : (
                gravest.endsAt && (
                  <>
                    until <Moment at={gravest.endsAt} />
                  </>
                )
              )}
            </>
          )
        }
        crumbs={crumbs}
        lede={
          <>
            {gravest.facts} You can read everything and you can appeal.{' '}
            {gravest.endsAt ? (
              <>
                On <Moment at={gravest.endsAt} as="full" /> all of it comes back by itself.
              </>
            ) : (
              'It holds until it is lifted; you can ask for that by an appeal.'
            )}
          </>
        }
        aside={ways}
      />
      {gravest.endsAt && !isAnnounced && <Days {...gravest} endsAt={gravest.endsAt} now={now} />}
    </>
  )
}

const day = 86_400_000

function Days({ startsAt, endsAt, now }: { startsAt: Date; endsAt: Date; now: Date }) {
  const max = (endsAt.getTime() - startsAt.getTime()) / day
  const value = Math.max(0, (now.getTime() - startsAt.getTime()) / day)
  const today = Math.min(Math.ceil(max), Math.floor(value) + 1)
  return (
    <div className="pb-8">
      <Rule
        label={`Day ${today} of ${Math.round(max)}`}
        max={max}
        value={value}
        marks={[
          { at: 0, value: said.format(startsAt), word: 'began' },
          ...(value > max * 0.12 && value < max * 0.88 ? [{ at: value, value: `Day ${today} of ${Math.round(max)}`, word: 'today' }] : []),
          { at: max, value: said.format(endsAt), word: 'ends by itself' },
        ]}
      />
    </div>
  )
}

const said = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone: 'UTC' })
