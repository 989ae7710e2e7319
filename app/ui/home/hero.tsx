import { Link } from '@remix-run/react'
import { paths } from '#kernel/paths'

/** What this is in one line and two sentences, and the two doors in. */
export function Hero() {
  return (
    <div className="grid gap-x-20 gap-y-10 pt-10 pb-9 sm:pt-16 sm:pb-15 md:grid-cols-[minmax(0,1fr)_28rem] lg:gap-x-28">
      <div className="sm:pt-6">
        <h1 className="max-w-[7em] text-display">Put bias on the record</h1>
        <p className="mt-5 text-lede sm:mt-8">
          Report bias in a released AI system, with evidence that anyone can check. Moderators screen it, the owner answers, and everyone
          sees how long that takes.
        </p>
      </div>
      <section aria-labelledby="doors" className="sm:pt-7">
        <h2 id="doors" className="border-b-[1.5px] border-ink pb-2.5 font-sans text-body font-strong">
          Report a problem: what did you see?
        </h2>
        <Door depth="quick" title="One harmful answer">
          Your own words are enough. Say what you asked and what it answered.
        </Door>
        <Door depth="full" title="A pattern, with trials to show it">
          Drop a CSV with your trials. You see the figures before you submit.
        </Door>
      </section>
    </div>
  )
}

function Door({ depth, title, children }: { depth: 'quick' | 'full'; title: string; children: string }) {
  return (
    <Link
      to={paths.report({ depth })}
      className="group flex items-center gap-8 border-b-[1.5px] border-ink py-4 no-underline transition-colors hover:bg-well"
    >
      <span className="flex-1">
        <span className="block text-h2 group-hover:underline">{title}</span>
        <span className="mt-1 block text-small text-ink-2">{children}</span>
      </span>
      <svg
        viewBox="0 0 12 20"
        className="me-2 h-5 w-3 shrink-0 fill-none stroke-accent"
        strokeWidth="2.2"
        aria-hidden="true"
        focusable="false"
      >
        <path d="m2 2 8 8-8 8" />
      </svg>
    </Link>
  )
}
