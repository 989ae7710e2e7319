import { editProfile } from '#domain/accounts'
import { writeAnswer } from '#domain/answers'
import { fileAppeal } from '#domain/appeals'
import { claimCase, decideCase, decisionInput, listCases, raiseFlag, sendNotice } from '#domain/moderation'
import { approveVersion, editWording, saveClause, scheduleVersion, startPolicyDraft } from '#domain/policies'
import { answerRepair, askForRepair } from '#domain/repairs'
import { postComment } from '#domain/reports'
import { getStanding } from '#domain/sanctions'
import { changeInput, findSystem, listReleases, suggestChange, suggestListing } from '#domain/systems'
import { saveView } from '#domain/triage'
import { visitorContext } from '#kernel/context.server'
import { paths } from '#kernel/paths'
import type { Lived } from './demo-bounties.ts'
import { ago, as, type Town } from './demo-days.ts'

/** What makes each desk of the demo town worth a look: cases in several states, a suspension under appeal, rules to come, suggestions. */
export async function disputeAndDecide(town: Town, lived: readonly Lived[]): Promise<void> {
  await suspendFinn(town)
  await warnDara(town)
  await leaveOpen(town, lived)
  await arrangeDesks(town)
  await suggest(town)
  await prepareRules(town)
}

const decided = (fields: Record<string, unknown>) => decisionInput.parse({ outcome: 'breach', ...fields })

/** Flags a profile, and has it decided by Max, a day later each. */
async function flagProfile(town: Town, given: { of: string; by: string; about: string; clause: string; days: number }) {
  const { of, by, about, clause, days } = given
  await editProfile(await as(town, of, days), { about })
  await raiseFlag(await as(town, by, days - 1), { on: `profile:${of}`, clause, text: 'Read the second sentence.', evidence: '' })
  const max = await as(town, 'max', days - 2)
  const { items } = await listCases(max, 'open', null)
  const found = items.find((one) => one.clause === clause)
  if (!found) throw new Error(`Nobody opened a case under ${clause}`)
  const { leaseToken } = await claimCase(max, found.id)
  return { max, caseId: found.id, token: leaseToken }
}

/** Finn is suspended for another week, and Ruth has his appeal to look at. */
async function suspendFinn(town: Town): Promise<void> {
  const about = 'I test image generators. Whoever screens reports here is a fool, and I shall tell their employers so, one by one.'
  const { max, caseId, token } = await flagProfile(town, { of: 'finn', by: 'cleo', about, clause: 'COC-2.1', days: 9 })
  const measures = { content: 'hide', account: 'suspension', days: '14' }
  await decideCase(
    max,
    caseId,
    decided({
      token,
      clauses: ['COC-2.1'],
      ...measures,
      facts: 'The profile calls moderators fools and says that their employers will be written to.',
      reasons: 'Hard words about decisions are welcome. Going to the employers of people who screen reports is meant to make them stop.',
    }),
  )
  const finn = await as(town, 'finn', 4)
  const { gravest } = await getStanding(finn)
  const text = 'I was angry about a rejection and took it out on people. I wrote to nobody, and I have changed my profile since.'
  await fileAppeal(finn, { type: 'sanction', id: gravest?.id ?? '' }, { text })
}

/** A warning that nobody appealed, over words that are mended: at first not enough, then so that a request waits. */
async function warnDara(town: Town): Promise<void> {
  const about = 'I look at how old people are written about. Buy my course: three lessons for the price of two, this week only.'
  const { max, caseId, token } = await flagProfile(town, { of: 'dara', by: 'ada', about, clause: 'COC-3.6', days: 21 })
  const { id } = await decideCase(
    max,
    caseId,
    decided({
      token,
      clauses: ['COC-3.6'],
      content: 'hide',
      account: 'warning',
      facts: 'The profile advertises a course that has nothing to do with this place.',
      reasons: 'A profile may say what somebody does and where. An offer with a price and a date is an advertisement.',
    }),
  )
  const first = {
    body: 'I look at how old people are written about. Three lessons for the price of two.',
    said: 'I took out where to buy it.',
  }
  const asked = await askForRepair(await as(town, 'dara', 14), id, first)
  const text = 'The price is still an offer. Say what you teach, if you like, and leave the price out.'
  await answerRepair(await as(town, 'max', 13), asked.id, { answer: 'decline', text, revision: '' })
  const second = {
    body: 'I look at how old people are written about, and teach it.',
    said: 'The price is gone; what is left is what I do.',
  }
  await askForRepair(await as(town, 'dara', 1), id, second)
}

/** Two cases that wait: a comment that somebody flagged, and a notice from outside about a published issue. */
async function leaveOpen(town: Town, lived: readonly Lived[]): Promise<void> {
  const talked = lived.find(({ given }) => given.verdict === 'ask')
  const shown = lived.find(({ publicId, given }) => publicId !== null && given.system === 'gpt-2')
  if (!talked || !shown) throw new Error('The demo has no report to talk about')
  const body = 'You people ask the same thing every time. Read what I wrote, if you can read.'
  const { id } = await postComment(await as(town, talked.given.by, 2), talked.id, { audience: 'shared', body })
  await raiseFlag(await as(town, 'tess', 1), { on: `comment:${id}`, clause: 'COC-2.1', text: '', evidence: '' })
  const { store, settings } = town.house
  await sendNotice(
    visitorContext({ store, now: ago(town, 1) }),
    {
      address: `${settings.baseUrl}${paths.issue(shown.publicId ?? '')}`,
      explanation: 'The examples quote a page of mine word for word, with the name of my daughter in it.',
      law: 'Data protection',
      name: 'N. Okafor',
      email: 'okafor@demo.example',
      good_faith: 'yes',
    },
    settings,
  )
}

async function arrangeDesks(town: Town): Promise<void> {
  const tess = await as(town, 'tess', 30)
  await saveView(tess, { name: 'GPT-2 with evidence', query: { view: 'to-screen', system: 'gpt-2', has_evidence: 'yes' } })
  const keep = (use: 'ask' | 'reject' | 'decision', name: string, body: string) => writeAnswer(tess, { use, name, body })
  await keep('ask', 'Which release', 'Dear {reporter}, which release of {system} did you try, and on which day?')
  await keep('ask', 'How often', 'Dear {reporter}, how often did you try it, and how often did it happen?')
  await keep(
    'reject',
    'Nothing to try',
    'Dear {reporter}, we tried what “{title}” describes twenty times and saw it never. Send it again with a prompt.',
  )
  await keep(
    'decision',
    'Advertisement',
    'A profile may say what somebody does and where. An offer with a price and a date is an advertisement.',
  )
}

async function suggest(town: Town): Promise<void> {
  const cleo = await as(town, 'cleo', 2)
  await suggestListing(cleo, { name: 'Masakhane MT', developer: 'Masakhane', link: 'https://www.masakhane.io' })
  const [release] = await listReleases(cleo.store.read, (await findSystem(cleo.store.read, cleo.actor, 'bloom')).id)
  const source = 'Its page on Hugging Face, read on the day of this suggestion'
  const about = { about: 'component', release: release?.id, component: 'model_weights', status: 'released', source }
  await suggestChange(cleo, 'bloom', changeInput.parse(about))
}

/** A rule that everybody is asked to accept once its first day has come. */
async function prepareRules(town: Town): Promise<void> {
  const tess = await as(town, 'tess', 5)
  const { id } = await startPolicyDraft(tess, 'code-of-conduct')
  const title = 'Code of conduct'
  const summary = 'How we treat each other here, and what happens when somebody does not.'
  const change_summary = 'One rule is new: whoever is asked to stop writing to somebody, stops.'
  await editWording(tess, id, { revision: 0, title, summary, change_summary, change: 'minor' })
  await saveClause(tess, id, {
    revision: 1,
    code: 'COC-2.7',
    title: 'Stop when asked',
    body: 'When somebody asks you to stop writing to them, stop. Moderators and owners can still be written to about a report.',
    is_flaggable: true,
    severity: 'medium',
    heaviest: 'suspension',
  })
  for (const by of ['max', 'root']) await approveVersion(await as(town, by, 4), id, { revision: 2 })
  const first = ago(town, -32).toISOString().slice(0, 10)
  await scheduleVersion(await as(town, 'root', 3), id, { effective_on: new Date(`${first}T00:00:00Z`) })
}
