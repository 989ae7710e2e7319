import { Hero } from './hero.tsx'
import type { NewIssue } from './issue-headline.tsx'
import type { LevelSystems } from './level-squares.tsx'
import { NewestIssues } from './newest-issues.tsx'
import { type HomeNumber, Numbers } from './numbers.tsx'
import { OwnersClock } from './owners-clock.tsx'
import { SystemsBand } from './systems-band.tsx'
import { type PolicyInForce, TwoRules } from './two-rules.tsx'

type Props = {
  numbers: readonly HomeNumber[]
  levels: readonly LevelSystems[]
  issues: readonly NewIssue[]
  openCount: number
  policies: readonly PolicyInForce[]
}

/** The whole home page inside the shell; its dark band runs over the full width. */
export function HomePage({ numbers, levels, issues, openCount, policies }: Props) {
  return (
    <>
      <div className="page pb-9 sm:pb-14">
        <Hero />
        <Numbers numbers={numbers} />
      </div>
      <SystemsBand levels={levels} />
      <div className="page pt-9 pb-8 sm:pt-13">
        <NewestIssues issues={issues} openCount={openCount} />
        <OwnersClock />
        <TwoRules policies={policies} />
      </div>
    </>
  )
}
