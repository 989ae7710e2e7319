import { expect, test } from 'vitest'
import { claimCase } from '#domain/moderation'
import { openedCase, ruledWorld } from '#tests/support/flagged'
import { action as bulk } from '../../app/routes/moderation/bulk.tsx'
import { action as claim } from '../../app/routes/moderation/claim.tsx'
import { action as decide } from '../../app/routes/moderation/decision.tsx'
import { action as defer } from '../../app/routes/moderation/deferral.tsx'
import { action as note } from '../../app/routes/moderation/notes.tsx'
import { action as release } from '../../app/routes/moderation/release.tsx'
import { type Route, visit } from '../support/visit.ts'

const list = String(new URLSearchParams({ view: 'waiting', cursor: '120.cas_x', keys: 'off', spoof: 'yes' }))
const why = 'These words attack people for who they are, and nothing around them softens that.'
const said = { outcome: 'no_breach', clauses: 'COC-2.1', facts: why, reasons: why }

async function withCase() {
  const place = await ruledWorld()
  const { caseId } = await openedCase(place)
  const post = (route: Route, path: string, form: Record<string, string>, from = list) =>
    visit(place, route, `/cases/${caseId}${path}?list=${encodeURIComponent(from)}`, { by: 'tess', params: { caseId }, form })
  return { place, caseId, post }
}

test('whoever works through a list of cases comes back to it, at the case they left: after a decision, a deferral and a release', async () => {
  const { place, caseId, post } = await withCase()
  const back = `/cases?view=waiting&cursor=120.cas_x&keys=off#${caseId}`
  const here = `/cases/${caseId}?list=${encodeURIComponent(list)}`

  expect((await post(claim, '/claim', {})).location).toBe(here)
  expect((await post(note, '/notes', { text: 'Looked at it twice.' })).location).toBe(here)
  expect((await post(release, '/release', {})).location).toBe(here)
  await post(claim, '/claim', {})
  expect((await post(defer, '/deferral', { text: 'An answer is on its way.', until: '2026-03-12' })).location).toBe(back)
  const { leaseToken: token } = await claimCase(await place.as('tess'), caseId)
  expect((await post(decide, '/decision', { ...said, token })).location).toBe(back)
})

test('several decided alike lead back to their list; one that was opened by a link stays where it is', async () => {
  const { place, caseId } = await withCase()
  const path = `/cases/decisions?list=${encodeURIComponent('view=open&keys=off')}`
  expect((await visit(place, bulk, path, { by: 'tess', form: { ...said, case: caseId } })).location).toBe('/cases?keys=off')

  const other = await withCase()
  const { leaseToken: token } = await claimCase(await other.place.as('tess'), other.caseId)
  expect((await other.post(decide, '/decision', { ...said, token }, '')).location).toBe(`/cases/${other.caseId}`)
})

test.each(['//evil.example', 'view=//evil.example', '%0d%0aSet-Cookie: x', 'view=open&view=mine'])(
  'a list of %s leads to the cases and nowhere else',
  async (odd) => {
    const { place, caseId, post } = await withCase()
    const { leaseToken: token } = await claimCase(await place.as('tess'), caseId)

    expect((await post(decide, '/decision', { ...said, token }, odd)).location).toBe(`/cases#${caseId}`)
  },
)
