import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { waitsOfSystem } from '#domain/issues'
import { countOpenOn, getSystem, listOptions } from '#domain/systems'
import { visitor } from '#http/doors.server'
import type { Visit } from '#http/visit.server'
import { ComparisonPage } from '#ui/systems/comparison-page'

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const names = [data?.a?.system.name, data?.b?.system.name].filter(Boolean)
  return [{ title: `${names.length === 2 ? names.join(' and ') : 'Compare two systems'} · Counterweight` }]
}

export const loader = visitor(async ({ ctx, url }) => {
  const options = await listOptions(ctx.store.read)
  return {
    a: await side(ctx, url.searchParams.get('a')),
    b: await side(ctx, url.searchParams.get('b')),
    options: options.map(({ slug, name, developer }) => ({ slug, name, developer })),
  }
})

async function side(ctx: Visit['ctx'], slug: string | null) {
  if (!slug) return null
  const system = await getSystem(ctx, slug)
  return { system, open: await countOpenOn(ctx.store.read, system.id), waits: await waitsOfSystem(ctx, system.id) }
}

export default function Comparison() {
  return <ComparisonPage {...useLoaderData<typeof loader>()} />
}
