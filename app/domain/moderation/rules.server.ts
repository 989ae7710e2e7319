import type { Db } from '#db/open.server'
import { clauseAt, type PolicyClause } from '#domain/policies'
import { rungs } from '#domain/policies/model'
import { ladder, needsSecondPerson } from '#domain/sanctions/model'
import type { Ctx } from '#kernel/context.server'
import { Refused } from '#kernel/refused'
import type { Proposal } from './decisions.server.ts'
import { type Gravity, graver } from './model.ts'
import type { FoundCase } from './records.server.ts'
import type { Subject } from './subjects.server.ts'
import { staffAmong } from './weighing.server.ts'

/** The clauses that a decision cites, as they stood when the conduct happened. Refuses (422) later ones, those of two policies, and none at all. */
export async function requireRules(db: Db, codes: readonly string[], { madeAt, now }: { madeAt: Date; now: Date }) {
  const cited = await Promise.all(
    codes.map(async (code) => ({ code, past: await clauseAt(db, code, madeAt), today: await clauseAt(db, code, now) })),
  )
  const [first] = cited
  if (!first) throw new Refused('bad-input', 'Cite at least one rule.')
  for (const { code, past, today } of cited) {
    if (!past?.clause.isFlaggable)
      throw new Refused('bad-input', `${code} was not in force when this was written, so it cannot be broken by it.`)
    if (!today) throw new Refused('bad-input', `${code} is no rule any more. Cite one that is still in force.`)
    if (past.version.id !== first.past?.version.id)
      throw new Refused('bad-input', 'Cite rules of one policy only: the statement quotes one text.')
  }
  const clauses = cited.map(({ past }) => past?.clause as PolicyClause)
  return { clauses: clauses.toSorted(gravestFirst), versionId: first.past?.version.id ?? '' }
}

/** Only the gravest clause of one incident counts, so it stands first. */
const gravestFirst = (a: PolicyClause, b: PolicyClause) => {
  const [left, right] = [a.severity ?? 'low', b.severity ?? 'low'] as [Gravity, Gravity]
  if (left === right) return 0
  return graver(left, right) === left ? -1 : 1
}

/** Refuses (422) what does not fit together, in sentences for the form. */
export function requireSense(proposal: Proposal, { found, clauses }: { found: FoundCase; clauses: PolicyClause[] }): void {
  const { outcome, content, account } = proposal
  if (outcome !== 'breach') {
    if (content || account) throw new Refused('bad-input', 'Where no rule was broken, nothing is done. Leave both measures empty.')
    return
  }
  requireGround(proposal)
  if (!content && !account) throw new Refused('bad-input', 'A rule was broken: choose at least one measure. A note is the lightest.')
  if (account && !found.authorId) throw new Refused('bad-input', 'No account is behind this, so only its content can be dealt with.')
  const heaviest = clauses[0]?.heaviest
  const rung = (rungs as readonly (string | undefined)[]).indexOf(account)
  if (heaviest && rung > rungs.indexOf(heaviest))
    throw new Refused('bad-input', `The heaviest step for ${clauses[0]?.code} is: ${ladder[heaviest].name.toLowerCase()}.`)
}

/** Whom it concerns must learn which law is meant, and a law that was named is not dropped in silence. */
function requireGround({ ground, law }: Proposal): void {
  if (ground === 'law' && law.length < 3) throw new Refused('bad-input', 'The ground is the law: name it, with its country.')
  if (ground === 'rules' && law !== '')
    throw new Refused('bad-input', 'You named a law. Choose the law as the ground, or empty that field.')
}

/** Why two people must agree (product.md §4), or null. */
export async function whyTwo(
  db: Db,
  ctx: Ctx,
  { found, proposal, subject }: { found: FoundCase; proposal: Proposal; subject: Subject },
): Promise<string | null> {
  const { account, content, days } = proposal
  if (found.hazard === 'H4') {
    if (!ctx.actor.roles.includes('hazard-reviewer'))
      throw new Refused('bad-input', 'What is sealed is decided by two hazard reviewers. Hand the case up to one.')
    return 'sealed content'
  }
  if (account && found.authorId) {
    const isStaff = (await staffAmong(db, ctx.now, [found.authorId])).length > 0
    if (needsSecondPerson(account, days ?? null, isStaff)) return isStaff ? 'a sanction against staff' : 'a heavy sanction'
  }
  const takesDown = content === 'hide' || content === 'remove'
  return takesDown && subject.type === 'issue' && subject.isPublic ? 'a published issue' : null
}
