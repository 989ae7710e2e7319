import type Database from 'better-sqlite3'
import { rankOf } from '#domain/moderation/model'
import { canonical } from '#kernel/canonical'
import { sha256 } from '#kernel/ids.server'
import { castMembers } from '#tests/support/cast'
import { members } from './fill.ts'

type Note = (subject: string, type: string, actor: string | null, at: number, details: Record<string, unknown>, id?: string) => void
type Given = { database: Database.Database; cases: number; events: number; reports: number; start: number; note: Note }

const severities = ['low', 'medium', 'medium', 'high'] as const
const rules = ['COC-2.1', 'COC-2.2', 'COC-2.5', 'COC-3.1', 'COC-3.4', 'COC-3.6', 'SHR-3.1', 'SHR-4.1'] as const
const day = 86_400_000

/** One of a hundred: what state the case is in. Most are over; a tenth waits. */
const stateOf = (n: number) =>
  n % 100 < 10 ? 'queued' : n % 100 < 12 ? 'deferred' : n % 100 < 13 ? 'held' : n % 100 < 30 ? 'decided' : 'closed'

/** A report has one open case at most, so those that wait are on different ones; there have to be that many reports. */
const subjectOf = (n: number, reports: number, isOver: boolean) => `rep_${isOver ? n % reports : Math.floor(n / 100) * 13 + (n % 100)}`

/** Cases on reports with three flags each, decided ones with their decision, and as many events as are asked for in all. */
export function fillCases(given: Given): void {
  const { database, cases, events, note, start } = given
  fillRules(database)
  const write = writers(database)
  for (let n = 0; n < cases; n++) fillCase(given, write, n)

  const there = (database.prepare('select count(*) as n from events').get() as { n: number }).n
  for (let n = 0; n < events - there; n++) {
    const type = n % 2 ? 'case.released' : 'case.claimed'
    note(`cas_${n % cases}`, type, castMembers.max.id, start + (n % 700) * day, {}, `evt_more_${n}`)
  }
}

function fillRules(database: Database.Database): void {
  const clause = database.prepare(
    "insert or ignore into policy_clauses (version_id, code, position, title, body, is_flaggable, severity) values (?, ?, ?, ?, 'The words of the rule.', 1, 'medium')",
  )
  for (const [place, code] of rules.entries())
    clause.run(code.startsWith('COC') ? 'ver_code-of-conduct' : 'ver_sharing', code, place + 100, `Rule ${code}`)
}

const writers = (database: Database.Database) => ({
  snapshot: database.prepare(
    "insert into content_snapshots (id, subject_type, subject_id, revision, content, made_at, taken_at) values (?, 'report', ?, ?, ?, ?, ?)",
  ),
  case: database.prepare(
    "insert into cases (id, subject_type, subject_id, author_id, snapshot_id, state, clause, severity, is_illegal, is_urgent, is_brigade, weight, rank, opened_at, due_at, moved_at, deferred_until) values (?, 'report', ?, ?, ?, ?, ?, ?, 0, 0, 0, 1, ?, ?, ?, ?, ?)",
  ),
  flag: database.prepare(
    "insert into flags (id, subject_type, subject_id, case_id, snapshot_id, flagger_id, clause, policy_version_id, text, evidence, state, weight, at, ended_at, decision_id) values (?, 'report', ?, ?, ?, ?, ?, 'ver_code-of-conduct', 'It breaks the rule, plainly.', '', ?, 1, ?, ?, ?)",
  ),
  decision: database.prepare(
    "insert into decisions (id, case_id, subject_type, subject_id, person_id, snapshot_id, outcome, state, clauses, policy_version_id, facts, reasons, measures, source, needs_second, key, decided_by, decided_at, effective_at) values (?, ?, 'report', ?, ?, ?, ?, 'effective', ?, 'ver_code-of-conduct', 'What happened, in a sentence.', 'Why it is so, in the words of the decider, at some length.', ?, 'flags', 0, ?, ?, ?, ?)",
  ),
})

function fillCase({ cases, reports, start, note }: Given, write: ReturnType<typeof writers>, n: number): void {
  const at = start + Math.floor((n / cases) * 700 * day)
  const state = stateOf(n)
  const isOver = state === 'decided' || state === 'closed'
  const [id, subject, snapshot, decision] = [`cas_${n}`, subjectOf(n, reports, isOver), `snp_${n}`, isOver ? `dec_${n}` : null]
  const author = `usr_member${n % members}`
  const clause = rules[n % rules.length]!
  const severity = severities[n % severities.length]!
  const content = canonical({ title: `What was said, ${n}`, body: 'Some words that somebody flagged.', warning: null })
  const rank = rankOf({ severity, reach: 1, weight: 1, isIllegal: false, isUrgent: false }, new Date(at))
  write.snapshot.run(snapshot, subject, sha256(content), content, at, at)
  write.case.run(
    id,
    subject,
    author,
    snapshot,
    state,
    clause,
    severity,
    rank,
    at,
    at + 7 * day,
    at,
    state === 'deferred' ? at + 30 * day : null,
  )
  for (let k = 0; k < 3; k++) {
    const flagger = `usr_member${(n * 7 + k * 13 + 1) % members}`
    const outcome = isOver ? (n % 3 ? 'agreed' : 'disagreed') : 'attached'
    write.flag.run(`flg_${n}_${k}`, subject, id, snapshot, flagger, clause, outcome, at, isOver ? at + day : null, decision)
  }
  note(id, 'case.claimed', castMembers.tess.id, at + day, {}, `evt_case_${n}`)
  if (!decision) return
  const measures = JSON.stringify({ content: 'warn', hazard: null, topic: null, account: null, capabilities: [], days: null })
  const found = n % 3 ? 'breach' : 'no_breach'
  write.decision.run(
    decision,
    id,
    subject,
    author,
    snapshot,
    found,
    JSON.stringify([clause]),
    measures,
    `key_${n}`,
    castMembers.max.id,
    at + day,
    at + day,
  )
  note(id, 'case.decided', castMembers.max.id, at + day, { decisionId: decision, outcome: found }, `evt_decided_${n}`)
}

/** One that waits, with as many before it as after. */
export const caseInTheMiddle = (cases: number) => Math.floor(cases / 200) * 100
