import { expect, test } from 'vitest'
import { issueReports } from '#db/schema/issues'
import { makeIssue } from '#tests/support/make'
import { waitingReport } from '#tests/support/waiting-report'
import { world } from '#tests/support/world'
import { loader as person } from '../../app/routes/accounts/person.tsx'
import { loader as profile } from '../../app/routes/accounts/profile.tsx'
import { action as showing } from '../../app/routes/issues/showing.ts'
import { visit } from '../support/visit.ts'

const publicId = 'CW-2026-10001'

test('an author puts a published issue on their page, where anybody reads it', async () => {
  const place = await world()
  const issueId = await makeIssue(place)
  const reportId = await waitingReport(place, { author: 'ada', state: 'accepted' })
  const join = { issueId, reportId, role: 'original', joinedAt: place.now() } as const
  await place.store.transact(async (tx) => void (await tx.insert(issueReports).values(join)))
  const go = (show: string) =>
    visit(place, showing, `/settings/profile/issues/${publicId}`, { by: 'ada', params: { publicId }, form: { show } })

  expect(await visit(place, profile, '/settings/profile', { by: 'ada' })).toMatchObject({ data: { work: [{ publicId, shownAt: null }] } })
  expect(await go('perhaps')).toMatchObject({ status: 422 })
  expect(await go('yes')).toMatchObject({ status: 302, location: '/settings/profile' })

  expect(await visit(place, person, '/people/ada', { params: { handle: 'ada' } })).toMatchObject({ data: { work: [{ publicId }] } })
})
