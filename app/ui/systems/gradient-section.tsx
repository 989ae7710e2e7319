import type { SystemView } from '#domain/systems'
import { dateInWords } from './catalogue-date.ts'
import { Gradient } from './gradient.tsx'

/** The gradient over the full width, with how to read it. */
export function GradientSection({ releases }: { releases: SystemView['releases'] }) {
  return (
    <section aria-labelledby="gradient" className="border-t-[1.5px] border-ink pt-4.5 pb-12">
      <div className="grid gap-x-12 gap-y-2 pb-7 md:grid-cols-[minmax(0,1fr)_40rem]">
        <h2 id="gradient" className="text-[1.625rem] leading-snug font-semibold font-serif">
          Place on the gradient
        </h2>
        <p className="text-small text-ink-2">
          {releases.length > 1
            ? 'The filled weight is the newest release, outlined ones came before. A weight grows with the number of parameters, stamped on it.'
            : 'The weight hangs at the release’s level of access, stamped with its number of parameters.'}
        </p>
      </div>
      <Gradient
        releases={releases.map(({ id, name, releasedOn, accessLevel, parameters, gating }) => ({
          id,
          name,
          date: dateInWords(releasedOn, 'short'),
          level: accessLevel,
          parameters,
          isGated: gating === 'unknown' ? null : gating === 'gated',
        }))}
      />
    </section>
  )
}
