import type { SilenceStep } from '#domain/issues/model'
import { paths } from '#kernel/paths'
import type { Audience } from './audience.server.ts'
import { aboutIssue, moderatorsFor, ownersOf } from './concerned.server.ts'

const toOwners: Record<SilenceStep, string> = {
  reminder: 'has waited a week for your answer. From day 30 on the public sees that there is none',
  second_contact: 'has waited two weeks for your answer. From day 30 on the public sees that there is none',
  mark: 'has had no answer of yours for 30 days: the public sees that now. An answer is welcome at any time',
  deadline: 'has had no answer of yours for 45 days: moderators may publish it now. An answer is welcome at any time',
}
const toOthers: Partial<Record<SilenceStep, string>> = {
  mark: 'has had no answer from its owner for 30 days. The public sees that now',
  deadline: 'has had no answer from its owner for 45 days. It may be published now',
}

/** Owners hear of each step, by mail; from the mark on those who reported it and the moderators too. */
export const aboutSilence: Audience = async (tx, { subjectId, details }) => {
  const step = details.step as SilenceStep
  const { publicId, systemName, organisationId, authorIds } = await aboutIssue(tx, subjectId)
  const told = { path: paths.issue(publicId), byMail: true }
  const about = `${publicId} about ${systemName}`
  const others = [...authorIds, ...(await moderatorsFor(tx, { organisationId, authorId: authorIds[0] ?? '' }))]
  return [
    { ...told, people: await ownersOf(tx, organisationId), sentence: `${about} ${toOwners[step]}.` },
    ...(toOthers[step] ? [{ ...told, people: others, sentence: `${about} ${toOthers[step]}.` }] : []),
  ]
}
