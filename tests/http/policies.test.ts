import { expect, test } from 'vitest'
import { startPolicyDraft } from '#domain/policies'
import { runDue } from '#jobs/run.server'
import { loader as staff } from '../../app/routes/operator/admin.tsx'
import { action as accept, loader as asking } from '../../app/routes/policies/acceptances.tsx'
import { action as approve } from '../../app/routes/policies/approval.tsx'
import { loader as clause, action as writeClause } from '../../app/routes/policies/clause.tsx'
import { action as removeClause } from '../../app/routes/policies/clause-removal.tsx'
import { action as decline, loader as declining } from '../../app/routes/policies/declination.tsx'
import { loader as difference } from '../../app/routes/policies/difference.tsx'
import { action as draft } from '../../app/routes/policies/drafts.tsx'
import { loader as preparation } from '../../app/routes/policies/preparation.tsx'
import { loader as preparations } from '../../app/routes/policies/preparations.tsx'
import { action as schedule, loader as scheduling } from '../../app/routes/policies/schedule.tsx'
import { loader as text } from '../../app/routes/policies/text.ts'
import { loader as versions } from '../../app/routes/policies/versions.ts'
import { action as withdraw } from '../../app/routes/policies/withdrawal.tsx'
import { loader as wording, action as writeWording } from '../../app/routes/policies/wording.tsx'
import { approvedVersion, draftVersion, newClause, scheduledVersion, whatChanges } from '../support/policy.ts'
import { visit } from '../support/visit.ts'
import { type World, world } from '../support/world.ts'

const of = (versionId: string) => ({ params: { versionId } })
const words = { title: 'Code of conduct', summary: 'For the tests.', change_summary: whatChanges, change: 'minor' }
const { is_flaggable: _, ...clauseWords } = newClause

/** A change that applies; `hasDraft` begins the next one before it does. */
async function afterChange({ hasDraft = false } = {}): Promise<World> {
  const place = await world()
  await scheduledVersion(place)
  if (hasDraft) await startPolicyDraft(await place.as('tess'), 'code-of-conduct')
  place.pass(32)
  await runDue(place.house, place.now())
  return place
}

test('staff find the workspace, and others find nothing there', async () => {
  const place = await world()

  expect((await visit(place, staff, '/admin', { by: 'max' })).data).toMatchObject({ may: { screen: true, prepare: true, readMail: false } })
  expect((await visit(place, staff, '/admin', { by: 'ada' })).status).toBe(404)
  expect((await visit(place, preparations, '/admin/policies', { by: 'max' })).status).toBe(200)
  expect((await visit(place, preparations, '/admin/policies', { by: 'ada' })).status).toBe(403)
})

test('a draft is begun, worded and given a clause; what is wrong comes back as typed', async () => {
  const place = await world()
  const begun = await visit(place, draft, '/admin/policies/drafts', { by: 'tess', form: { policy: 'sharing' } })
  const id = /ver_\w+/.exec(begun.location ?? '')?.[0] ?? ''
  const by = 'tess' as const

  expect((await visit(place, draft, '/admin/policies/drafts', { by, form: { policy: 'other' } })).status).toBe(422)
  expect((await visit(place, wording, '/', { by, ...of(id) })).data).toMatchObject({ version: '1.1.0', base: '1.0.0', revision: 0 })
  const short = await visit(place, writeWording, '/', { by, ...of(id), form: { ...words, change_summary: 'Short', revision: '0' } })
  expect(short).toMatchObject({ status: 422, data: { typed: { change_summary: 'Short' } } })
  expect(await visit(place, writeWording, '/', { by, ...of(id), form: { ...words, revision: '0' } })).toMatchObject({ status: 302 })
  expect((await visit(place, writeWording, '/', { by, ...of(id), form: { ...words, revision: '0' } })).status).toBe(409)

  const wrong = await visit(place, writeClause, '/', { by, ...of(id), form: { ...clauseWords, is_flaggable: 'yes', revision: '1' } })
  expect(wrong).toMatchObject({
    status: 422,
    data: { errors: { form: 'The codes of this policy begin with SHR-.' }, typed: { code: 'COC-1' } },
  })
  const right = { ...clauseWords, code: 'SHR-1', is_flaggable: 'yes', revision: '1' }
  expect((await visit(place, writeClause, '/', { by, ...of(id), form: right })).location).toBe(`/admin/policies/${id}`)
  expect((await visit(place, clause, '/?code=SHR-1', { by, ...of(id) })).data).toMatchObject({ clause: { severity: 'medium' } })
  expect((await visit(place, clause, '/?code=SHR-9', { by, ...of(id) })).status).toBe(404)
  expect((await visit(place, removeClause, '/', { by, ...of(id), form: { code: 'SHR-1', revision: '1' } })).status).toBe(409)
  expect((await visit(place, removeClause, '/', { by, ...of(id), form: { code: 'SHR-1', revision: '2' } })).status).toBe(302)
})

test('approval, date and withdrawal each by their own form, refused to who may not', async () => {
  const place = await world()
  const { id, revision } = await draftVersion(place)
  const yes = { revision: String(revision) }

  expect((await visit(place, approve, '/', { by: 'tess', ...of(id), form: yes })).status).toBe(403)
  expect((await visit(place, approve, '/', { by: 'max', ...of(id), form: yes })).status).toBe(302)
  expect((await visit(place, schedule, '/', { by: 'max', ...of(id), form: { effective_on: '2026-06-01' } })).status).toBe(409)
  expect((await visit(place, approve, '/', { by: 'root', ...of(id), form: yes })).status).toBe(302)
  expect((await visit(place, scheduling, '/', { by: 'root', ...of(id) })).data).toMatchObject({ firstDay: '2026-04-02', state: 'approved' })
  const early = await visit(place, schedule, '/', { by: 'root', ...of(id), form: { effective_on: '2026-03-09' } })
  expect(early).toMatchObject({ status: 422, data: { typed: { effective_on: '2026-03-09' } } })
  expect((await visit(place, schedule, '/', { by: 'root', ...of(id), form: { effective_on: '2026-04-02' } })).status).toBe(302)
  expect((await visit(place, withdraw, '/', { by: 'root', ...of(id), form: { reason: 'It came too early.' } })).status).toBe(409)
  expect((await visit(place, preparation, '/', { by: 'ada', ...of(id) })).status).toBe(403)
})

test('a version without a date is withdrawn with a reason', async () => {
  const place = await world()
  const id = await approvedVersion(place)

  expect((await visit(place, withdraw, '/', { by: 'max', ...of(id), form: { reason: 'No' } })).status).toBe(422)
  expect((await visit(place, withdraw, '/', { by: 'max', ...of(id), form: { reason: 'It says too little.' } })).location).toBe(
    '/admin/policies',
  )
})

test('all versions are public and readable by machines, drafts are not', async () => {
  const place = await afterChange({ hasDraft: true })
  const about = (version?: string) => ({ params: { policy: 'code-of-conduct', ...(version ? { version } : {}) } })
  const listed = (await versions({ ...argumentsOf(place), ...about() } as never)) as Response
  const old = (await text({ ...argumentsOf(place), ...about('1.0.0') } as never)) as Response

  expect(((await listed.json()) as { items: object[] }).items).toMatchObject([
    { version: '1.1.0', standing: 'in_force', text: 'http://localhost:3000/policies/code-of-conduct/1.1.0/text.json' },
    { version: '1.0.0', standing: 'superseded' },
  ])
  expect(await old.json()).toMatchObject({
    version: '1.0.0',
    standing: 'superseded',
    language: 'en',
    text_sha256: 'hash-of-code-of-conduct',
  })
  expect((await visit(place, text, '/', about('1.2.0'))).status).toBe(404)
  expect((await visit(place, difference, '/?from=1.0.0&to=1.1.0', about())).data).toMatchObject({
    from: '1.0.0',
    to: '1.1.0',
    clauses: [{ code: 'COC-1', kind: 'added' }],
  })
  expect((await visit(place, difference, '/?from=9.9.9', about())).status).toBe(404)
})

const argumentsOf = (place: World) => ({
  request: new Request('http://localhost:3000/'),
  context: { house: place.house, address: '127.0.0.1', nonce: 'nonce' },
})

test('after a change a person accepts or declines what they were shown, and may turn round', async () => {
  const place = await afterChange()
  const shown = (await visit(place, asking, '/policies/acceptances', { by: 'ada' })).data as {
    policies: { textHash: string }[]
    isDone: boolean
  }
  const text_hash = shown.policies.map(({ textHash }) => textHash)

  expect(shown.isDone).toBe(false)
  expect((await visit(place, declining, '/policies/declination', { by: 'ada' })).status).toBe(200)
  expect((await visit(place, decline, '/', { by: 'ada', form: { text_hash: ['old'] } })).status).toBe(409)
  expect((await visit(place, decline, '/', { by: 'ada', form: { text_hash } })).location).toBe('/policies/acceptances')
  expect((await visit(place, accept, '/', { by: 'ada', form: { text_hash } })).status).toBe(422)
  place.pass(1)
  const accepted = { by: 'ada', form: { accept: 'yes', text_hash } } as const
  expect((await visit(place, accept, '/', accepted)).location).toBe('/')
  expect((await visit(place, accept, '/policies/acceptances?next=%2Fqueue', accepted)).location).toBe('/queue')
  expect((await visit(place, accept, '/', { form: { accept: 'yes', text_hash } })).status).toBe(401)
})

test('M5: a refused write says in a way for machines that the policies are what it needs', async () => {
  const place = await afterChange()

  const { status, data } = await visit(place, draft, '/admin/policies/drafts', { by: 'tess', form: { policy: 'sharing' } })

  expect({ status, data }).toMatchObject({ status: 403, data: { needs: 'policies' } })
})
