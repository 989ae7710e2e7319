import { and, asc, desc, eq, isNotNull, isNull, notExists, or, sql } from 'drizzle-orm'
import { can } from '#access'
import type { Db } from '#db/open.server'
import { awards } from '#db/schema/bounties'
import { issueReports, issues } from '#db/schema/issues'
import { entries, programmes } from '#db/schema/programmes'
import { reports } from '#db/schema/reports'
import { balances, budgetOverTime, listTransfers, publicTotals } from '#domain/ledger'
import { findProgramme } from '#domain/programmes'
import type { Ctx } from '#kernel/context.server'
import { notFound } from '#kernel/refused'
import { listCorrections } from './corrections.server.ts'
import { listPlaced } from './prizes.server.ts'
import { listAwards } from './records.server.ts'

/** The programmes whose money the actor answers for, with what each account holds: an owner-admin their organisation’s, an admin all. */
export async function listBooks({ actor, store: { read } }: Ctx) {
  const own = actor.memberships
    .filter(({ role }) => role === 'owner-admin')
    .map(({ organisationId }) => eq(programmes.organisationId, organisationId))
  const mine = can(actor, 'deposit.record') ? sql`1 = 1` : or(...own)
  if (!mine) throw notFound()
  const rows = await read
    .select({ id: programmes.id, slug: programmes.slug, currency: programmes.currency, state: programmes.state })
    .from(programmes)
    .where(and(mine, isNotNull(programmes.openedAt)))
    .orderBy(desc(programmes.openedAt), desc(programmes.id))
    .limit(200)
  const held = await balances(
    read,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({ ...row, balances: held.get(row.id) }))
}

/** The money of one programme, for who runs it and for admins; for others there is nothing here. */
export async function getBooks({ actor, store: { read } }: Ctx, slug: string, before: number | null) {
  const programme = await findProgramme(read, actor, slug)
  const may = { propose: can(actor, 'award.propose', programme), record: can(actor, 'deposit.record') }
  if (!may.propose && !may.record) throw notFound()
  const { id, kind, state, currency, contents, secondSignatureAboveMinor } = programme
  const isSettled = kind === 'challenge' && state === 'settled'
  return {
    programme: { slug, kind, state, currency, title: contents.title, budgetMinor: contents.budgetMinor, secondSignatureAboveMinor },
    totals: await publicTotals(read, id),
    budget: await budgetOverTime(read, id),
    awards: await listAwards(read, id),
    awaiting: may.propose && kind === 'standing' ? await listAwaiting(read, id) : [],
    corrections: isSettled ? await listCorrections(read, id) : null,
    placed: may.propose && isSettled ? await listPodium(read, id) : [],
    themes: contents.prizes.filter(({ theme }) => theme !== null).map(({ name }) => name),
    ...(await listTransfers(read, id, before)),
    may,
  }
}

/** The places of a settled challenge, as its organisers read them. */
const listPodium = async (db: Db, programmeId: string) =>
  (await listPlaced(db, programmeId)).map(({ entryId, title, score, rank, tied, parts }) => ({ entryId, title, score, rank, tied, parts }))

/** Accepted entries without an award, the oldest first. */
const listAwaiting = (db: Db, programmeId: string) =>
  db
    .select({ id: entries.id, title: reports.title, severity: issues.severity })
    .from(entries)
    .innerJoin(reports, eq(reports.id, entries.reportId))
    .innerJoin(issueReports, eq(issueReports.reportId, reports.id))
    .innerJoin(issues, eq(issues.id, issueReports.issueId))
    .where(
      and(
        eq(entries.programmeId, programmeId),
        isNull(entries.withdrawnAt),
        eq(reports.state, 'accepted'),
        notExists(
          db
            .select({ id: awards.id })
            .from(awards)
            .where(and(eq(awards.entryId, entries.id), sql`${awards.state} not in ('void', 'reversed')`)),
        ),
      ),
    )
    .orderBy(asc(entries.joinedAt), asc(entries.id))
    .limit(100)
