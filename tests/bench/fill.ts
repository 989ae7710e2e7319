import { createHash } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { openSqlite } from '#db/sqlite.server'
import { accessLevelIds } from '#domain/systems/model'
import { firstHash, sealHash } from '#kernel/chain.server'
import { hashDetails } from '#kernel/record.server'
import { castMembers, unifiedqa } from '#tests/support/cast'
import { world } from '#tests/support/world'
import { fillCases } from './fill-cases.ts'

export const members = 1000
/** The words of a search that nearly nothing, and that half of everything has. */
export const words = { rare: 'zygodactyl', common: 'stereotype' }

const vocabulary = (
  'answers applicants by accent adds age and asks assigns bank between calls caption changes describes dialect doctor does draws ' +
  'drops education engineer face faith fails far finds for gender gives group harms hiring image insults job judges labels lower name ' +
  'nurse often older origin pairs people picture poorer postcode prefers questions rates refuses religion scores shows skin speech ' +
  'summary text than the translates turns voice when where which with women writes younger'
).split(' ')

/** A number between 0 and 1 that is the same for the same place: two runs fill alike. */
const chance = (place: number, salt: number) => {
  let mixed = Math.imul(place ^ (salt * 0x9e3779b9), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 0x1_0000_0000
}
const pick = <T>(list: readonly T[], place: number, salt: number): T => list[Math.floor(chance(place, salt) ** 1.5 * list.length)] as T

const phrase = (place: number, count: number) => Array.from({ length: count }, (_, n) => pick(vocabulary, place, n + 7)).join(' ')

type Fill = { database: Database.Database; reports: number; systems: number; start: number; passwordHash: string }

/** Fills a new database in one folder with the cast, a thousand members, and as many reports as asked for: a quarter of them open an issue. */
export async function fill(
  dataDir: string,
  reports: number,
  passwordHash: string,
  { cases, events }: { cases: number; events: number } = { cases: 0, events: 0 },
): Promise<void> {
  const path = join(dataDir, 'counterweight.db')
  const store = openSqlite(path)
  await world({ store })
  await store.close()

  const database = new Database(path)
  database.pragma('synchronous = off')
  database.pragma('foreign_keys = off')
  database.pragma('cache_size = -400000')
  const given: Fill = {
    database,
    reports,
    systems: Math.max(100, Math.floor(reports / 100)),
    start: Date.now() - 720 * 86_400_000,
    passwordHash,
  }
  database.transaction(() => fillPeople(given))()
  database.transaction(() => fillSystems(given))()
  const batch = 50_000
  for (let from = 0; from < reports; from += batch) {
    database.transaction(() => fillReports(given, from, Math.min(reports, from + batch)))()
  }
  if (cases > 0) database.transaction(() => fillCases({ ...given, cases, events, note: notes(database) }))()
  database.transaction(() => sealAll(given))()
  database.exec('analyze')
  database.pragma('wal_checkpoint(truncate)')
  database.close()
}

function fillPeople({ database, start, passwordHash }: Fill): void {
  const person = database.prepare(
    'insert into people (id, handle, handle_skeleton, email, email_key, password_hash, created_at, confirmed_at) values (?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const accepts = database.prepare(
    "insert into policy_acceptances (id, person_id, version_id, decision, text_hash, at) values (?, ?, ?, 'accepted', ?, ?)",
  )
  for (let n = 0; n < members; n++) {
    const [handle, email] = [`member${n}`, `member${n}@example.org`]
    person.run(`usr_${handle}`, handle, handle, email, email, passwordHash, start, start)
    for (const policy of ['code-of-conduct', 'sharing'])
      accepts.run(`acc_${n}_${policy}`, `usr_${handle}`, `ver_${policy}`, `hash-of-${policy}`, start)
  }
}

const systemId = (n: number) => (n === 0 ? unifiedqa.id : `sys_${n}`)

function fillSystems({ database, systems, start }: Fill): void {
  const system = database.prepare(
    "insert into systems (id, slug, name, developer, modality, access_level, released_on, parameters, state, created_at) values (?, ?, ?, ?, 'text', ?, ?, ?, 'confirmed', ?)",
  )
  const release = database.prepare(
    "insert into releases (id, system_id, name, released_on, access_level, gating) values (?, ?, ?, ?, ?, 'public')",
  )
  for (let n = 1; n < systems; n++) {
    const day = new Date(start - chance(n, 1) * 1500 * 86_400_000).toISOString().slice(0, 10)
    const level = pick(accessLevelIds, n, 2)
    system.run(
      systemId(n),
      `system-${n}`,
      `Model ${phrase(n, 2)} ${n}`,
      `Maker ${n % 300}`,
      level,
      day,
      Math.floor(1e9 * chance(n, 3) ** 4 * 500),
      start,
    )
    release.run(`rel_${n}`, systemId(n), 'First', day, level)
  }
}

const states = [
  'accepted',
  'accepted',
  'accepted',
  'rejected',
  'rejected',
  'accepted',
  'rejected',
  'withdrawn',
  'submitted',
  'accepted',
] as const

function fillReports({ database, reports, systems, start }: Fill, from: number, to: number): void {
  const report = database.prepare(
    "insert into reports (id, author_id, state, kind, depth, system_id, title, body, track, created_at, saved_at, submitted_at, moved_at) values (?, ?, ?, 'bias', 'full', ?, ?, ?, 'open', ?, ?, ?, ?)",
  )
  const harm = database.prepare("insert into report_harms (report_id, harm) values (?, 'representational.stereotyping')")
  const group = database.prepare("insert into report_groups (report_id, attribute, detail) values (?, 'religion', '')")
  const issue = database.prepare(
    "insert into issues (id, public_id, system_id, kind, title, summary, language, state, severity, hazard, track, publication, opened_at, moved_at, notified_at, answered_at, resolved_at, published_at) values (?, ?, ?, 'bias', ?, ?, 'en', ?, ?, 'H0', 'open', 'full', ?, ?, ?, ?, ?, ?)",
  )
  const joined = database.prepare("insert into issue_reports (issue_id, report_id, role, joined_at) values (?, ?, 'original', ?)")
  const note = notes(database)
  for (let n = from; n < to; n++) {
    const at = start + Math.floor((n / reports) * 700 * 86_400_000)
    const opensIssue = n % 4 === 0
    const state = opensIssue ? 'accepted' : states[n % 10]!
    const author = n % 100 === 3 ? castMembers.ada.id : `usr_member${n % members}`
    const system = systemId(Math.floor(chance(n, 4) ** 2 * systems))
    const title = `${phrase(n, 5)}${n % 2 ? '' : ` ${words.common}`}`
    const body = `${phrase(n + 1, 60)}.`
    report.run(`rep_${n}`, author, state, system, title, body, at, at, at, at)
    harm.run(`rep_${n}`)
    group.run(`rep_${n}`)
    note(`rep_${n}`, 'report.submitted', author, at, { systemId: system })
    if (!opensIssue) continue

    const isOpen = n % 12 !== 0
    const summary = `${phrase(n + 2, 40)}${n % Math.floor(reports / 8) < 4 ? ` ${words.rare}` : ''}.`
    const answered = n % 8 === 0 ? at + 9 * 86_400_000 : null
    issue.run(
      `iss_${n}`,
      `CW-2026-${100_000 + n}`,
      system,
      title,
      summary,
      isOpen ? 'open' : 'resolved',
      pick(['low', 'medium', 'high'], n, 5),
      at,
      at,
      at,
      answered,
      isOpen ? null : at + 20 * 86_400_000,
      at,
    )
    joined.run(`iss_${n}`, `rep_${n}`, at)
    note(`iss_${n}`, 'issue.opened', null, at, {})
  }
}

/** Events as commands record them, with real hashes, so that `verify` passes on the filled database. */
function notes(database: Database.Database) {
  const event = database.prepare(
    'insert into events (id, type, subject_type, subject_id, actor_kind, actor_id, at, details_hash) values (?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const details = database.prepare('insert into event_details (event_id, salt, details) values (?, ?, ?)')
  return (subject: string, type: string, actor: string | null, at: number, given: Record<string, unknown>, id = `evt_${subject}`) => {
    const salt = createHash('md5').update(id).digest('hex')
    event.run(id, type, type.split('.')[0], subject, actor ? 'person' : 'system', actor, at, hashDetails(salt, given))
    details.run(id, salt, JSON.stringify(given))
  }
}

function sealAll({ database }: Fill): void {
  const seal = database.prepare('insert into event_seals (number, event_id, previous_hash, hash) values (?, ?, ?, ?)')
  const rows = database.prepare('select rowid, * from events where rowid > ? order by rowid limit 5000')
  let [number, hash, rowid] = [0, firstHash, 0]
  for (;;) {
    const page = rows.all(rowid) as Record<string, never>[]
    if (page.length === 0) break
    for (const row of page) {
      const previous = hash
      number += 1
      rowid = row.rowid!
      hash = sealHash(number, previous, {
        id: row.id!,
        type: row.type!,
        subjectType: row.subject_type!,
        subjectId: row.subject_id!,
        actorKind: row.actor_kind!,
        actorId: row.actor_id!,
        at: new Date(row.at!),
        detailsHash: row.details_hash!,
      })
      seal.run(number, row.id, previous, hash)
    }
  }
  database
    .prepare("insert into cursors (reader, number) values ('notifications', ?) on conflict do update set number = excluded.number")
    .run(number)
}
