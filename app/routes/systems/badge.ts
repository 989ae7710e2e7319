import { waitsOfSystem } from '#domain/issues'
import { countOpenOn, getSystem } from '#domain/systems'
import { visitor } from '#http/doors.server'
import { dataPolicy } from '#http/headers.server'
import { notFound } from '#kernel/refused'
import { type BadgeFacts, badgeSvg } from '../../ui/systems/badge.ts'

/** The badge of a listed system, for pages anywhere; what is not public has none. */
export const loader = visitor(async ({ ctx, param }) => {
  const { id, name, state } = await getSystem(ctx, param('slug'))
  if (state !== 'confirmed') throw notFound()

  const { answer } = await waitsOfSystem(ctx, id)
  const answered = answer.steps.reduce((sum, { over }) => sum + over, 0)
  const facts: BadgeFacts = { name, open: await countOpenOn(ctx.store.read, id), answered, told: answer.n }
  return new Response(badgeSvg(facts), {
    headers: {
      'Content-Type': 'image/svg+xml; charset=utf-8',
      'Cache-Control': 'public, max-age=300',
      'Content-Security-Policy': dataPolicy,
    },
  })
})
