import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { type HarmCode, harmNames } from '#domain/reports/harms'
import { paths } from '#kernel/paths'
import { Markdown, type MarkdownNode } from '#ui/parts/markdown'
import { RecordSection } from '#ui/parts/record-section'

type Nodes = readonly MarkdownNode[]
type Scope = readonly { slug: string; name: string; releases: readonly (string | null)[] }[]

type Props = { contents: { harmsIn: HarmCode[]; harmsOut: HarmCode[] }; scope: Scope; inScope: Nodes; outOfScope: Nodes }

/** What is looked for and what is not, side by side. */
export function ProgrammeScope({ contents, scope, inScope, outOfScope }: Props) {
  return (
    <RecordSection title="Scope">
      <div className="grid gap-x-12 gap-y-6 md:grid-cols-2">
        <div className="min-w-0">
          <h3 className="text-h3">In</h3>
          <p className="mt-2">
            {scope.map((system, place) => (
              <span key={system.slug}>
                {place > 0 && (place === scope.length - 1 ? ' and ' : ', ')}
                <Link to={paths.system(system.slug)}>{system.name}</Link>
                {system.releases.length > 0 && ` (${system.releases.join(', ')})`}
              </span>
            ))}
            {scope.every(({ releases }) => releases.length === 0) && ', all releases'}
          </p>
          <Harms harms={contents.harmsIn} />
          <Markdown nodes={inScope} className="mt-3 break-words" />
        </div>
        <div className="min-w-0">
          <h3 className="text-h3">Out</h3>
          <Harms harms={contents.harmsOut} />
          <Markdown nodes={outOfScope} className="mt-2 break-words" />
        </div>
      </div>
    </RecordSection>
  )
}

function Harms({ harms }: { harms: readonly HarmCode[] }) {
  if (harms.length === 0) return null
  return <p className="mt-2">Harms: {harms.map((harm) => harmNames[harm]).join('; ')}.</p>
}

/** The rules in the programme's own words, each under its head. */
export function Words({ title, nodes, children }: { title: string; nodes: Nodes; children?: ReactNode }) {
  return (
    <div className="mt-6 first:mt-0">
      <h3 className="text-h3">{title}</h3>
      <Markdown nodes={nodes} className="mt-1.5 break-words" />
      {children}
    </div>
  )
}
