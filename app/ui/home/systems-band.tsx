import { Link } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Beam } from '../parts/beam.tsx'
import { BeamEnds } from '../parts/beam-ends.tsx'
import { LevelSquares, type LevelSystems } from './level-squares.tsx'

type Props = { levels: readonly LevelSystems[] }

/** Every system of the catalogue as a square under its level; always dark, on any theme. */
export function SystemsBand({ levels }: Props) {
  const total = levels.reduce((sum, level) => sum + level.count, 0)

  return (
    <section aria-labelledby="band" className="keep-colour scheme-dark bg-sheet text-ink print:bg-transparent">
      <div className="page pt-9 pb-10 sm:pt-13">
        <div className="grid gap-x-12 gap-y-3 md:grid-cols-[minmax(0,1fr)_minmax(0,1.3fr)] lg:grid-cols-[minmax(0,1fr)_40rem]">
          <h2 id="band" className="text-[1.625rem] font-semibold font-serif leading-snug">
            Where {total} systems stand
          </h2>
          <p className="text-small text-ink-2 md:pt-1">
            Six levels of access, from nothing to everything. Each square is one system; a filled one has an open issue.{' '}
            <Link to={paths.systems()}>See them all in the catalogue</Link>
          </p>
        </div>
        <div className="relative mt-5 sm:mt-7">
          <Beam className="absolute top-17 hidden md:block" />
          <ol className="ms-2 border-l-2 border-ink pb-4 md:ms-0 md:grid md:grid-cols-6 md:border-0 md:pb-0">
            {levels.map((level) => (
              <LevelSquares key={level.level} {...level} />
            ))}
          </ol>
        </div>
        <BeamEnds />
      </div>
    </section>
  )
}
