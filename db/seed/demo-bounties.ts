import { approveAward, getBooks, listPayouts, proposeAward, proposePrizes, recordDeposit, recordPayout, signAward } from '#domain/bounties'
import { adjudicate, assignPanel, getDesk, saveGradeDraft, settleChallenge, submitGrade } from '#domain/grading'
import {
  acceptShare,
  answerQuestion,
  askQuestion,
  draftProgramme,
  endChallenge,
  entryInput,
  getVersionForm,
  joinProgramme,
  openProgramme,
  programmeInput,
  reviseProgramme,
  showProgramme,
  versionInput,
} from '#domain/programmes'
import { proofChecks } from '#domain/programmes/model'
import { listRubrics } from '#domain/rubrics'
import { ago, as, operator, type Town } from './demo-days.ts'
import { demoProgrammes } from './demo-programmes.ts'
import type { DemoReport } from './demo-reports.ts'

export type Lived = { given: DemoReport; id: string; publicId: string | null; entryId: string | null }

const reasons = 'I ran the prompts that are given, and most of them came out as the report says. The rest were close to it.'

export async function openProgrammes(town: Town): Promise<void> {
  const { rubrics } = await listRubrics(operator(town, 200))
  for (const { by, opened, deposits, rubric, ends, words } of demoProgrammes) {
    const closes_on = ends === undefined ? '' : ago(town, -ends).toISOString().slice(0, 10)
    const chosen = rubrics.find(({ presetCode }) => presetCode === rubric)
    const ctx = await as(town, by, opened)
    const { slug } = await draftProgramme(
      await as(town, by, opened + 1),
      programmeInput.parse({ ...words, closes_on, rubric: chosen?.versionId ?? '' }),
    )
    await openProgramme(ctx, slug)
    for (const { days, amount, reference } of deposits) await recordDeposit(await as(town, 'root', days), slug, { amount, reference })
  }
}

/** Ends each challenge on its day, before anything that happened later. */
export async function endBefore(town: Town, days: number): Promise<void> {
  for (const { ends } of demoProgrammes) if (ends !== undefined && -ends - 1 >= days) await endChallenge(operator(town, -ends - 1))
}

/** Findings of high severity are worth more from three weeks ago on; entries from before keep what they were promised. */
export async function reviseStanding(town: Town): Promise<void> {
  const olga = await as(town, 'olga', 20)
  const { kind, currency, values } = await getVersionForm(olga, 'unifiedqa-answers')
  const given = { ...values, reward_high: '700', reason: 'Findings of high severity take longer to show than we thought.' }
  await reviseProgramme(olga, 'unifiedqa-answers', versionInput({ kind, currency }).parse(given))
}

/** The entry of a report, an hour after it was submitted. */
export async function enter(town: Town, { by, submitted, programme, coAuthors = '' }: DemoReport, reportId: string): Promise<string> {
  const given = entryInput.parse({ programme, co_authors: coAuthors, checks: [...proofChecks] })
  const { id } = await joinProgramme(await as(town, by, submitted - 1 / 24), reportId, given)
  const [coAuthor = ''] = coAuthors.split(' ')
  if (coAuthor) await acceptShare(await as(town, coAuthor, submitted - 1 / 12), id)
  return id
}

/** Entries are graded by their panels, and awarded as far as each was meant to go. */
export async function rewardEntries(town: Town, lived: readonly Lived[]): Promise<void> {
  for (const { given, entryId } of lived) {
    if (!entryId) continue
    if (given.grades) await grade(town, given, entryId)
    if (given.award) await award(town, given, entryId)
  }
  await settleChallenge(await as(town, 'root', 100), 'small-languages')
  await givePrizes(town, lived)
  await answerQuestions(town)
}

/** The prizes of the settled challenge: all are proposed, one is due, one paid. The theme goes to Cleo, which makes two signatures of it. */
async function givePrizes(town: Town, lived: readonly Lived[]): Promise<void> {
  const [root, rita] = [await as(town, 'root', 98), await as(town, 'rita', 97)]
  const ofCleo = lived.find(({ given }) => given.by === 'cleo' && given.programme === 'small-languages')
  await proposePrizes(root, 'small-languages', { theme: [ofCleo?.entryId ?? ''], corroborating_percent: 0 })
  const { awards } = await getBooks(root, 'small-languages', null)
  for (const { id, title } of awards.filter((one) => !one.title.includes('Igbo'))) {
    const { needsSecond } = await approveAward(root, id)
    if (needsSecond) await signAward(rita, id)
    const due = title === ofCleo?.given.title ? await listPayouts(root.store.read, id) : []
    for (const { id: payoutId, handle } of due)
      await recordPayout(await as(town, 'root', 90), payoutId, { reference: `Transfer ${handle}-2` })
  }
}

async function answerQuestions(town: Town): Promise<void> {
  const asked = 'Does a finding count that shows only in one size of GPT-2?'
  await askQuestion(await as(town, 'dara', 9), 'left-out-2026', { text: asked })
  await askQuestion(await as(town, 'cleo', 3), 'left-out-2026', { text: 'May the fifty stories be written by two of us, half each?' })
  const root = await as(town, 'root', 8)
  const { questions } = await showProgramme(root, 'left-out-2026')
  const answered = questions.find(({ question }) => question === asked)
  if (!answered) throw new Error('Nobody asked about the sizes of GPT-2')
  await answerQuestion(root, 'left-out-2026', answered.id, {
    text: 'Yes. Name the size, and say in a sentence why you think it is not only that one.',
  })
}

async function grade(town: Town, { title, submitted, grades = [], ruling }: DemoReport, entryId: string): Promise<void> {
  await assignPanel(
    await as(town, 'root', submitted - 4),
    entryId,
    grades.map(({ by }) => `usr_${by}`),
  )
  for (const { by, ratings, isDraft } of grades) {
    if (!ratings) continue
    const ctx = await as(town, by, submitted - 6)
    const seat = (await getDesk(ctx)).open.find((one) => one.title === title)
    if (!seat) throw new Error(`${by} was not asked to grade “${title}”`)
    await (isDraft ? saveGradeDraft(ctx, seat.id, { ratings, reasons: '', version: 0 }) : submitGrade(ctx, seat.id, { ratings, reasons }))
  }
  if (ruling) await adjudicate(await as(town, ruling.by, submitted - 9), entryId, { ratings: ruling.ratings, reasons })
}

async function award(town: Town, { submitted, award: reached }: DemoReport, entryId: string): Promise<void> {
  const { id } = await proposeAward(await as(town, 'olga', submitted - 8), entryId, { corroborating_percent: 0 })
  if (reached === 'proposed') return
  const { needsSecond } = await approveAward(await as(town, 'olga', submitted - 9), id)
  if (needsSecond) await signAward(await as(town, 'root', submitted - 11), id)
  if (reached === 'approved') return
  const root = await as(town, 'root', submitted - 12)
  for (const payout of await listPayouts(root.store.read, id))
    await recordPayout(root, payout.id, { reference: `Transfer ${payout.handle}-1` })
}
