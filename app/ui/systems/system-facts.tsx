import type { ReactNode } from 'react'
import type { EndCounts } from '#domain/issues'
import type { SystemView } from '#domain/systems'
import { ModalityMark } from '#ui/parts/modality-mark'
import { dateInWords } from './catalogue-date.ts'
import { developersInWords } from './description.ts'
import { parametersInWords } from './parameters.ts'

type Props = { system: SystemView; counts: EndCounts }

/** The facts of a system as a ruled list; what no source says is said to be not stated. */
export function SystemFacts({ system, counts }: Props) {
  const facts: [string, ReactNode][] = [
    ['Developer', developersInWords(system.developer)],
    ['Kind', system.modality ? <ModalityMark key="kind" modality={system.modality} /> : 'not stated'],
    ['Releases', releasesInWords(system.releases)],
    ['Parameters', parametersInWords(system.parameters)],
    ['Licence', system.licence ?? 'not stated'],
    ['Link', <Homepage key="link" address={system.homepage} />],
    ['Answers for it', system.organisation?.name ?? 'nobody here yet'],
    ...(counts.all > 0
      ? [['Answers', `${counts.answered} of ${counts.all} ${counts.all === 1 ? 'issue' : 'issues'}`] as [string, string]]
      : []),
  ]

  return (
    <dl className="border-t-[1.5px] border-ink text-small">
      {facts.map(([name, value]) => (
        <div key={name} className="grid grid-cols-[7.5rem_minmax(0,1fr)] border-b border-rule py-2">
          <dt className="text-ink-2">{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Only addresses that a browser opens as a page become links. */
function Homepage({ address }: { address: string | null }) {
  if (!address) return <>not stated</>
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return <>{address}</>
  const { hostname, pathname } = new URL(address)
  return (
    <a href={address} rel="noopener nofollow" className="wrap-anywhere">
      {hostname.replace(/^www\./, '')}
      {pathname.replace(/\/$/, '')}
    </a>
  )
}

function releasesInWords(releases: SystemView['releases']): string {
  const [first, last] = [releases[0], releases.at(-1)]
  if (!first || !last) return 'none recorded'
  const words = (date: string | null) => dateInWords(date, 'short')
  if (first === last) return `1, ${last.accessLevel === 'fully_closed' ? 'made known ' : ''}${words(last.releasedOn)}`
  return `${releases.length}, from ${words(first.releasedOn)} to ${words(last.releasedOn)}`
}
