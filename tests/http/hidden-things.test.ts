import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { issues } from '#db/schema/issues'
import { reports } from '#db/schema/reports'
import { organisationMembers, organisations, systems } from '#db/schema/systems'
import { mails } from '#db/schema/technical'
import { addTestimony } from '#domain/evidence'
import { startDraft, submitReport } from '#domain/reports'
import { claimReport, judgeReport } from '#domain/triage'
import { runDue } from '#jobs/run.server'
import { type CastName, castMembers, gpt2, unifiedqa } from '../support/cast.ts'
import { fullReport, makeIssue } from '../support/make.ts'
import { programmeOf } from '../support/programme.ts'
import { ask, linesOf, listRoutes, moduleOf } from '../support/routes.ts'
import { buildTown } from '../support/town.ts'
import { visit } from '../support/visit.ts'
import { waitingReport } from '../support/waiting-report.ts'
import { type World, world } from '../support/world.ts'

const text = 'The gap holds after adjustment, and it names people.'
/** Each step has an instant of its own, so that no order hangs on what is drawn at random. */
const minute = 1 / 1440
const pages = (await Promise.all(listRoutes().map(async (route) => ({ ...route, ...(await moduleOf(route.file)) })))).flatMap(
  ({ address, loader }) => (loader ? [{ address, loader }] : []),
)

/** Whoever tells their own story is sealed; the report is accepted, its owner told. */
async function sealedReportOf(author: 'ada' | 'ben') {
  const place = await world()
  const { id } = await startDraft(await place.as(author), { system: unifiedqa.slug })
  place.pass(minute)
  await addTestimony(await place.as(author), id, { text, teller: 'myself', readers: 'owner', consent: 'yes' })
  place.pass(minute)
  await submitReport(await place.as(author), id, fullReport({ track: 'coordinated' }))
  place.pass(minute)
  await claimReport(await place.as('tess'), id)
  place.pass(minute)
  await judgeReport(await place.as('tess'), id, { verdict: 'accept', severity: 'high', hazard: 'H1', text })
  place.pass(minute)
  await runDue(place.house, place.now())
  const [issue] = await place.store.read.select({ publicId: issues.publicId }).from(issues)
  return { place, params: { reportId: id, publicId: issue?.publicId ?? '', slug: unifiedqa.slug, organisation: 'allen-institute' } }
}

type Sealed = Awaited<ReturnType<typeof sealedReportOf>>

/** Everything that somebody can read of it, page by page, with what is drawn at random in each world made alike. */
async function readableBy({ place, params }: Sealed, by: CastName | undefined, search: string): Promise<Record<string, unknown>> {
  const said: Record<string, unknown> = {}
  // Sessions and settings are told by the clock of the machine, and the log is signed over salted hashes.
  for (const { address, loader } of pages.filter((page) => !/^\/(settings|sign|demo|first-admin|confirm|checkpoints)/.test(page.address))) {
    const at = addressOf(address, { ...params, policy: 'sharing', handle: 'ada' })
    const { status, data, body, headers } = await visit(place, loader, `${at.path}?q=${search}`, { by, params: at.params })
    said[address] = [status, alike(JSON.stringify(data)), alike((await body?.text()) ?? ''), headers.get('ETag')]
  }
  return said
}

/** An address with what is given for its parameters; what is not given is nothing that exists. */
function addressOf(address: string, given: Record<string, string>) {
  const params = Object.fromEntries([...address.matchAll(/:(\w+)/g)].map(([, name = '']) => [name, given[name] ?? 'none']))
  return { path: address.replace(/:(\w+)/g, (_, name: string) => params[name] ?? ''), params }
}

const alike = (text: string | undefined) =>
  (text ?? '').replace(/\b(?!usr|sys|org|rel)[a-z]{3}_[a-z0-9]{10,}/g, 'id').replace(/CW-2026-\d+/g, 'CW')

test.each([undefined, 'olga', 'otto'] as const)(
  'E8: nothing that %s can read, search or be told depends on who the sealed reporter is',
  async (by) => {
    const [first, second] = [await sealedReportOf('ada'), await sealedReportOf('ben')]

    expect(await readableBy(first, by, 'ada')).toEqual(await readableBy(second, by, 'ada'))
    const told = async ({ place }: Sealed) =>
      (await place.store.read.select().from(mails).where(eq(mails.address, 'olga@example.org'))).map(({ subject, text }) => [
        alike(subject),
        alike(text ?? '').replace(/unsubscription\/\S+/g, ''),
      ])
    expect(await told(first)).toEqual(await told(second))
  },
  60_000,
)

test('E11: an owner of another organisation gets a 404 wherever an issue of class H3, its report or its evidence is named', async () => {
  const town = await buildTown()
  const place = await town.open()
  await place.store.transact(async (tx) => {
    await tx.insert(organisations).values({ id: 'org_rival', slug: 'rival', name: 'Rival', createdAt: place.now() })
    await tx
      .insert(organisationMembers)
      .values({ organisationId: 'org_rival', personId: castMembers.ben.id, role: 'owner-admin', since: place.now() })
    await tx.update(systems).set({ organisationId: 'org_rival' }).where(eq(systems.id, gpt2.id))
    await tx.update(issues).set({ hazard: 'H3' }).where(eq(issues.publication, 'private'))
    await tx.update(reports).set({ hazard: 'H3' })
  })
  const strange = ['privateIssue', 'accepted', 'toldEvidence', 'waiting', 'screening', 'asked'] as const
  const answers: string[] = []
  for (const { address, file } of listRoutes())
    for (const line of linesOf(address).filter(({ on }) => strange.some((name) => name === on)))
      for (const method of ['get', 'post'] as const) {
        if (line[method] === undefined) continue
        const { status } = await ask(place, await moduleOf(file), address, line, method, { by: 'ben', thing: town.things[line.on!] })
        answers.push(`${method} ${address} ${status}`)
      }

  expect(answers.length).toBeGreaterThan(25)
  expect(answers.filter((answer) => !answer.endsWith(' 404'))).toEqual([])
})

test('E13: no page, search or suggestion has a word of what is not public yet', async () => {
  const place = await world()
  await hidePelicans(place)
  const { id: draft } = await startDraft(await place.as('ben'), { system: unifiedqa.slug })
  const params = { slug: unifiedqa.slug, publicId: 'CW-2026-10001', reportId: draft, policy: 'sharing', organisation: 'allen-institute' }

  const found: string[] = []
  for (const by of [undefined, 'ben'] as const)
    for (const { address, loader } of pages) {
      const at = addressOf(address, params)
      const query = `q=pelican&words=pelican&system=${unifiedqa.slug}&search=pelican`
      const { data, body } = await visit(place, loader, `${at.path}?${query}`, { by, params: at.params })
      const said = JSON.stringify(data) + ((await body?.text()) ?? '')
      if (/pelican\w*(?!&|")/i.test(said.replace(/"q":"pelican"|q=pelican|words=pelican|search=pelican/g, '')))
        found.push(`${by} ${address}`)
    }

  expect(found).toEqual([])
})

/** One of each thing that has words and is nobody's to see: of Ada's, so that neither a visitor nor Ben may. */
async function hidePelicans(place: World): Promise<void> {
  await makeIssue(place, { publicId: 'CW-2026-10001', title: 'A secret pelican', publication: 'private', publishedAt: null })
  await makeIssue(place, { publicId: 'CW-2026-10002', title: 'Another pelican', publication: 'stub' })
  await waitingReport(place, { title: 'A pelican that waits' })
  await waitingReport(place, { title: 'A pelican in a draft', state: 'draft', submittedAt: null })
  await programmeOf(place, { state: 'draft', slug: 'hidden', contents: { title: 'A pelican programme' } })
  await place.store.transact(async (tx) => {
    const given = { developer: 'Pelican Labs', state: 'unconfirmed', suggestedBy: castMembers.ada.id, createdAt: place.now() } as const
    await tx.insert(systems).values({ id: 'sys_pelican', slug: 'pelican-1', name: 'Pelican 1', ...given })
  })
}
