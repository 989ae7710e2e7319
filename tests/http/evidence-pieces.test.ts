import sharp from 'sharp'
import { expect, test } from 'vitest'
import { issueReports } from '#db/schema/issues'
import { loader as image } from '../../app/routes/evidence/image.ts'
import { action as addImage } from '../../app/routes/evidence/images.tsx'
import { action as addLink, loader as linkForm } from '../../app/routes/evidence/links.tsx'
import { action as addTestimony } from '../../app/routes/evidence/testimonies.tsx'
import { action as addTranscript } from '../../app/routes/evidence/transcripts.tsx'
import { action as comment } from '../../app/routes/reports/comments.tsx'
import { loader as reportPage } from '../../app/routes/reports/report.tsx'
import { loader as similar } from '../../app/routes/reports/similar.ts'
import { makeIssue } from '../support/make.ts'
import { visit } from '../support/visit.ts'
import { waitingReport } from '../support/waiting-report.ts'
import { type World, world } from '../support/world.ts'

type Refused = { errors: Record<string, string>; typed: Record<string, string> }
type Shown = {
  report: { author: string | null }
  pieces: { id: string; kind: string; content: unknown }[]
  happened: { actor: { handle: string | null } }[]
}
const sentBy = (id: string) => ({ by: 'ada', params: { reportId: id } }) as const
const testimony = { teller: 'myself', readers: 'owner', consent: 'yes', text: 'It refused my loan three times in a week.' }

async function png(): Promise<File> {
  const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#336' } })
    .png()
    .toBuffer()
  return new File([new Uint8Array(bytes)], 'shot.png', { type: 'image/png' })
}

async function withImage(place: World) {
  const id = await waitingReport(place)
  const words = 'The answer, as a screenshot'
  const answer = await visit(place, addImage, `/reports/${id}/images`, { ...sentBy(id), multipart: { image: await png(), words } })
  const { pieces } = (await visit(place, reportPage, `/reports/${id}`, sentBy(id))).data as Shown
  return { id, answer, evidenceId: pieces[0]?.id ?? '' }
}

test('each kind of evidence is added by its own form, and leads back to the report', async () => {
  const place = await world()
  const { id, answer } = await withImage(place)
  const transcript = await visit(place, addTranscript, `/reports/${id}/transcripts`, {
    ...sentBy(id),
    form: { transcript: 'Person: Who?\nSystem: She.' },
  })
  const link = await visit(place, addLink, `/reports/${id}/links`, {
    ...sentBy(id),
    form: { url: 'https://example.org/chat', words: 'The shared chat' },
  })
  const told = await visit(place, addTestimony, `/reports/${id}/testimonies`, { ...sentBy(id), form: testimony })

  for (const one of [answer, transcript, link, told]) expect(one).toMatchObject({ status: 302, location: `/reports/${id}` })
  const { pieces } = (await visit(place, reportPage, `/reports/${id}`, sentBy(id))).data as Shown
  expect(pieces.map(({ kind }) => kind).sort()).toEqual(['file', 'link', 'testimony', 'transcript'])
})

test('what cannot be taken is refused with a sentence, and what was typed comes back', async () => {
  const place = await world()
  const id = await waitingReport(place)
  const refused = async (route: typeof addLink, path: string, form: Record<string, string>) =>
    (await visit(place, route, `/reports/${id}/${path}`, { ...sentBy(id), form })) as { status: number; data: Refused }

  const link = await refused(addLink, 'links', { url: 'javascript:alert(1)', words: 'Look' })
  const transcript = await refused(addTranscript as never, 'transcripts', { transcript: 'nobody speaks' })
  const told = await refused(addTestimony as never, 'testimonies', { ...testimony, consent: '' })
  const none = await visit(place, addImage, `/reports/${id}/images`, { ...sentBy(id), multipart: { words: 'Nothing chosen' } })

  expect(link).toMatchObject({ status: 422, data: { errors: { url: webAddress }, typed: { url: 'javascript:alert(1)' } } })
  expect(transcript).toMatchObject({ status: 422, data: { typed: { transcript: 'nobody speaks' } } })
  expect(told).toMatchObject({ status: 422, data: { errors: { consent: 'Confirm that the person knows and agrees.' } } })
  expect(none).toMatchObject({ status: 422, data: { typed: { words: 'Nothing chosen' } } })
})
const webAddress = 'Give an address that begins with https:// or http://.'

test('nobody adds evidence to the report of another', async () => {
  const place = await world()
  const id = await waitingReport(place)

  expect((await visit(place, linkForm, `/reports/${id}/links`, { by: 'tess', params: { reportId: id } })).status).toBe(403)
  expect((await visit(place, linkForm, `/reports/${id}/links`, { by: 'ben', params: { reportId: id } })).status).toBe(404)
})

test('I1, I10: an image comes sandboxed, as an attachment, never kept, and only to who may see its report', async () => {
  const place = await world()
  const { evidenceId } = await withImage(place)
  const ask = (by?: 'ada' | 'ben' | 'tess', query = '') =>
    visit(place, image, `/evidence/${evidenceId}/image${query}`, { by, params: { evidenceId } })

  const seen = await ask('tess')
  const headers = Object.fromEntries(seen.headers)
  expect(headers).toMatchObject({
    'content-type': 'image/png',
    'content-security-policy': "sandbox; default-src 'none'",
    'cache-control': 'no-store',
  })
  expect(headers['content-disposition']).toMatch(/^attachment/)
  expect((await ask('tess', '?veiled')).headers.get('Content-Type')).toBe('image/webp')
  expect((await ask('ben')).status).toBe(404)
  expect((await ask()).status).toBe(302)
})

test('N5: the page of a report asks for no image before somebody does', async () => {
  const place = await world()
  const { id, evidenceId } = await withImage(place)
  const sent = { by: 'tess', params: { reportId: id } } as const
  const before = (await visit(place, reportPage, `/reports/${id}`, sent)).data as Shown
  const after = (await visit(place, reportPage, `/reports/${id}?show=${evidenceId}`, sent)).data as Shown

  expect(before.pieces[0]).toMatchObject({ isUncovered: false })
  expect(after.pieces[0]).toMatchObject({ isUncovered: true })
})

test('the owner learns from a report with a testimony neither who wrote it nor who commented on it', async () => {
  const place = await world()
  const id = await waitingReport(place)
  await visit(place, addTestimony, `/reports/${id}/testimonies`, { ...sentBy(id), form: testimony })
  await visit(place, comment, `/reports/${id}/comments`, { ...sentBy(id), form: { body: 'One more thing.' } })
  const issueId = await makeIssue(place)
  const joined = { issueId, reportId: id, role: 'original', joinedAt: place.now() } as const
  await place.store.transact(async (tx) => void (await tx.insert(issueReports).values(joined)))

  const owner = await visit(place, reportPage, `/reports/${id}`, { by: 'olga', params: { reportId: id } })
  const moderator = await visit(place, reportPage, `/reports/${id}`, { by: 'tess', params: { reportId: id } })

  expect(owner.status).toBe(200)
  expect(JSON.stringify(owner.data)).not.toMatch(/"ada"|usr_ada/)
  expect((owner.data as Shown).report.author).toBeNull()
  expect((moderator.data as Shown).report.author).toBe('ada')
})

test('open issues that look alike are offered as far as one may see them, and none of the closed', async () => {
  const place = await world()
  await makeIssue(place)
  await makeIssue(place, { publicId: 'CW-2026-10002', state: 'resolved', title: 'Religious stereotype, mended' })
  await makeIssue(place, { publicId: 'CW-2026-10003', publication: 'private', publishedAt: null, title: 'Religious secret' })
  const id = await waitingReport(place, { state: 'draft', submittedAt: null })

  const address = `/reports/${id}/similar?system=unifiedqa-11b&words=religious`
  const answer = await visitJson(place, similar, address, id)

  expect(answer.map(({ publicId }) => publicId)).toEqual(['CW-2026-10001'])
})

async function visitJson(place: World, route: typeof similar, path: string, id: string) {
  const { body } = await visit(place, route, path, sentBy(id))
  return (await body?.json()) as { publicId: string }[]
}
