import type { PlacedRelease } from './placed-release.ts'
import { StampedWeight } from './stamped-weight.tsx'

type Props = { releases: readonly PlacedRelease[]; all: readonly PlacedRelease[]; side: keyof typeof besides }

/** The releases of one level in one chain under its notch; the newest of all is filled. */
export function ReleaseChain({ releases, all, side }: Props) {
  if (releases.length === 0) return null

  return (
    <ul className="pt-1 pb-2 sm:pt-5">
      {releases.map((release, at) => (
        <li key={release.id} className="flex items-end gap-2.5 pt-3 sm:flex-col sm:items-stretch sm:gap-0 sm:pt-0">
          <span className={`mx-auto hidden w-0.5 bg-ink sm:block ${at === 0 ? 'h-7' : 'h-4'}`} />
          <div className={`flex items-end gap-2.5 sm:flex-col sm:items-center sm:gap-1 ${besides[side]}`}>
            <StampedWeight parameters={release.parameters} width={widthOf(release, all)} isNewest={release === all.at(-1)} />
            <p className="text-small text-ink-2 sm:max-w-full sm:text-center sm:text-micro sm:leading-tight">
              {release.name && <span className="sr-only">{release.name}, </span>}
              <span className="whitespace-nowrap">
                {release.date}
                {release.isGated !== null && ','}
              </span>{' '}
              {release.isGated !== null && (release.isGated ? 'gated' : 'public')}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}

/** The date stands beside its weight where a column is wide enough, but under it at the end of the beam. */
const besides = {
  right: 'md:grid md:grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)] md:gap-2 md:[&>p]:text-start md:[&>svg]:col-start-2',
  under: '',
} as const

/** 52 to 81 px by the logarithm of the parameters, within this system; the middle where there is nothing to compare. */
function widthOf({ parameters }: PlacedRelease, all: readonly PlacedRelease[]) {
  const logs = all.flatMap((release) => (release.parameters ? [Math.log10(release.parameters)] : []))
  const [least, most] = [Math.min(...logs), Math.max(...logs)]
  if (!parameters || least === most) return 66

  return Math.round(52 + (29 * (Math.log10(parameters) - least)) / (most - least))
}
