import { Beam } from '../parts/beam.tsx'
import { BeamEnds } from '../parts/beam-ends.tsx'
import type { PlacedRelease } from './placed-release.ts'
import { ReleaseChain } from './release-chain.tsx'

type Props = { releases: readonly PlacedRelease[] }

/** Where a system stands between closed and open: its releases, oldest first, hang as weights from six notches. */
export function Gradient({ releases }: Props) {
  const newest = releases.at(-1)
  const move = moveOf(releases)
  const isWide = move !== null && Math.abs(move.to - move.from) > 1

  return (
    <div>
      <div className="relative">
        <Beam className="absolute top-12 hidden sm:block" move={move ?? undefined} />
        <ol className="ms-2 border-l-2 border-ink pb-4 sm:ms-0 sm:grid sm:grid-cols-6 sm:border-0 sm:pb-0">
          {levels.map(({ level, name }) => (
            <li key={level} aria-current={newest?.level === level ? 'true' : undefined} className="relative pt-3 ps-6 sm:p-0">
              <span className="absolute top-6 -left-2.5 h-0.5 w-4.5 bg-ink sm:hidden" />
              <p
                className={`text-small sm:flex sm:min-h-12 sm:items-end sm:justify-center sm:px-1 sm:pb-1.5 sm:text-center sm:leading-snug ${
                  newest?.level === level ? 'font-strong text-ink' : 'text-ink-2'
                }`}
              >
                {name}
              </p>
              <ReleaseChain
                releases={releases.filter((release) => release.level === level)}
                all={releases}
                side={level === 'fully_open' ? 'under' : 'right'}
              />
            </li>
          ))}
        </ol>
        {move && isWide && <MoveOnBeam {...move} />}
      </div>
      {move && <p className={`mt-3 text-small text-accent ${isWide ? 'md:sr-only' : ''}`}>{capitalised(move.sentence)}</p>}
      <BeamEnds />
    </div>
  )
}

type Move = { from: number; to: number; sentence: string }

/** The last change of level, if the newest release stands elsewhere than the one before it. */
function moveOf(releases: readonly PlacedRelease[]): Move | null {
  const [earlier, newest] = releases.slice(-2)
  if (!earlier || !newest || earlier.level === newest.level) return null

  const from = levels.findIndex(({ level }) => level === earlier.level)
  const to = levels.findIndex(({ level }) => level === newest.level)
  return { from, to, sentence: `${to > from ? 'opened further' : 'closed again'} on ${newest.date}` }
}

function MoveOnBeam({ from, to, sentence }: Move) {
  return (
    <svg height="24" className="absolute top-17 hidden w-full overflow-visible md:block" aria-hidden="true" focusable="false">
      <text x={`${((from + to + 1) / 12) * 100}%`} y="17" textAnchor="middle" className="fill-accent text-small">
        {sentence}
      </text>
    </svg>
  )
}

const capitalised = (sentence: string) => `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`

const levels = [
  { level: 'fully_closed', name: 'Fully closed' },
  { level: 'gradual_staged', name: 'Gradual or staged' },
  { level: 'hosted', name: 'Hosted access' },
  { level: 'cloud_api', name: 'Cloud or API access' },
  { level: 'downloadable', name: 'Downloadable' },
  { level: 'fully_open', name: 'Fully open' },
] as const satisfies readonly { level: PlacedRelease['level']; name: string }[]
