import { copyFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { addTrials, checkMapping, findTrials, guessMapping, saveMapping } from '#domain/evidence'
import { getIssue, listIssues, moveIssue } from '#domain/issues'
import { sharingQuestionIds } from '#domain/issues/model'
import { startDraft, submitReport } from '#domain/reports'
import { claimReport, judgeReport } from '#domain/triage'
import { runDue } from '#jobs/run.server'
import { sha256 } from '#kernel/ids.server'
import { fullReport } from './make.ts'
import type { World } from './world.ts'

export const reason = 'The gap holds after adjustment, and it names people.'

/** Report, evidence, acceptance, answer, claimed fix, confirmation: the commands of the main path, one after the other. */
export async function walkMainPath(place: World) {
  const { as, house } = place
  const draft = await startDraft(await as('ada'), { system: 'unifiedqa-11b' })
  await attachTrials(place, draft.id)
  const report = await submitReport(await as('ada'), draft.id, fullReport())
  await claimReport(await as('tess'), report.id)
  await judgeReport(await as('tess'), report.id, {
    verdict: 'accept',
    severity: 'high',
    hazard: 'H1',
    title: 'Leans on stereotypes where the text gives no answer',
    summary: 'Ambiguous questions are answered by stereotype.',
    sharing: [...sharingQuestionIds],
    text: reason,
  })
  await runDue(house, place.now())

  const [opened] = (await listIssues(place.asVisitor(), {}, null)).items
  const publicId = opened?.publicId ?? ''
  await moveIssue(await as('olga'), publicId, { move: 'acknowledge', text: reason })
  await moveIssue(await as('otto'), publicId, { move: 'claim_fix', text: reason, release: 'rel_unifiedqa' })
  await moveIssue(await as('tess'), publicId, { move: 'start_retest', text: reason })
  await moveIssue(await as('tess'), publicId, { move: 'resolve', text: reason })

  const found = (await listIssues(place.asVisitor(), { q: 'stereotypes text' }, null)).items.map((one) => one.publicId)
  return { reportId: report.id, publicId, issue: await getIssue(place.asVisitor(), publicId), found }
}

/** Ada attaches the small trials file to a draft of hers and says what its columns mean. */
export async function attachTrials({ as, house }: World, reportId: string): Promise<string> {
  const source = join(process.cwd(), 'tests/data/trials-small.csv')
  const path = join(house.settings.dataDir, 'upload')
  copyFileSync(source, path)
  const upload = { path, name: 'trials-small.csv', size: statSync(source).size, sha256: sha256(reportId) }
  const { id } = await addTrials(await as('ada'), house.settings.dataDir, reportId, upload)

  const { preview } = await findTrials(house.store.read, (await as('ada')).actor, id)
  const checked = checkMapping(preview, guessMapping(preview))
  if (!checked.ok) throw new Error(JSON.stringify(checked.errors))
  await saveMapping(await as('ada'), id, checked.mapping)
  return id
}
