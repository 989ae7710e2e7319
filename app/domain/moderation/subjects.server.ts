import { and, asc, desc, eq } from 'drizzle-orm'
import { can } from '#access'
import type { Db } from '#db/open.server'
import { people } from '#db/schema/accounts'
import { events } from '#db/schema/events'
import { issueReports, issues } from '#db/schema/issues'
import { programmeQuestions, programmes } from '#db/schema/programmes'
import { reportComments, reports } from '#db/schema/reports'
import { systems } from '#db/schema/systems'
import { getProfile } from '#domain/accounts'
import { findIssue } from '#domain/issues'
import { findQuestion } from '#domain/programmes'
import { findReport } from '#domain/reports'
import type { HazardClass } from '#domain/reports/model'
import type { Actor } from '#kernel/actor'
import type { Ctx } from '#kernel/context.server'
import { paths } from '#kernel/paths'
import { notFound } from '#kernel/refused'
import { type SubjectType, subjectTypes } from './model.ts'

export type SubjectRef = { type: SubjectType; id: string }

export type Subject = SubjectRef & {
  authorId: string | null
  organisationId: string | null
  /** What its page is called; harmless only where it is shown to who may see it. */
  title: string
  content: { title: string; body: string; warning: string }
  hazard: HazardClass | null
  isPublic: boolean
  madeAt: Date
  path: string
}

/** The thing that "TYPE:ID" names, where the actor may see it; else the one 404 of everything unseen. */
export async function findSubject(db: Db, ctx: Pick<Ctx, 'actor' | 'now'>, on: string): Promise<Subject> {
  const { actor } = ctx
  const [type, name] = split(on)
  switch (type) {
    case 'report':
      return loadSubject(db, { type, id: (await findReport(db, actor, name)).id })
    case 'comment':
      return loadSubject(db, { type, id: await findComment(db, actor, name) })
    case 'issue':
      return loadSubject(db, { type, id: (await findIssue(db, actor, name)).id })
    case 'profile':
      await getProfile(db, ctx, name)
      return loadSubject(db, { type, id: await personOf(db, name) })
    case 'question':
      return loadSubject(db, { type, id: await findQuestion(db, actor, name) })
    default:
      throw notFound()
  }
}

/** How an address names a subject: with its public name. */
export const nameOf = ({ type, path, id }: Subject): string =>
  `${type}:${type === 'issue' || type === 'profile' ? path.slice(path.lastIndexOf('/') + 1) : id}`

function split(on: string): [SubjectType | null, string] {
  const [, type, name] = /^([a-z]+):([A-Za-z0-9._-]{1,64})$/.exec(on) ?? []
  return [subjectTypes.find((one) => one === type) ?? null, name ?? '']
}

/** Comments among moderators are there for them only. */
async function findComment(db: Db, actor: Actor, id: string): Promise<string> {
  const [comment] = await db.select().from(reportComments).where(eq(reportComments.id, id))
  if (!comment) throw notFound()
  const report = await findReport(db, actor, comment.reportId)
  if (comment.audience === 'moderators' && !can(actor, 'report.confer', report)) throw notFound()
  return comment.id
}

async function personOf(db: Db, handle: string): Promise<string> {
  const [person] = await db.select({ id: people.id }).from(people).where(eq(people.handle, handle.toLowerCase()))
  if (!person) throw notFound()
  return person.id
}

/** A subject whoever asks: for cases, whose own rules say who sees them. */
export function loadSubject(db: Db, ref: SubjectRef): Promise<Subject> {
  return loaders[ref.type](db, ref.id)
}

const loaders: Record<SubjectType, (db: Db, id: string) => Promise<Subject>> = {
  async report(db, id) {
    const [row] = await db
      .select({ report: reports, organisationId: systems.organisationId })
      .from(reports)
      .leftJoin(systems, eq(systems.id, reports.systemId))
      .where(eq(reports.id, id))
    if (!row) throw notFound()
    const { title, body, warning, authorId, hazard, editedAt, submittedAt, savedAt } = row.report
    return {
      type: 'report',
      id,
      authorId,
      organisationId: row.organisationId,
      title,
      content: { title, body, warning: warning ?? '' },
      hazard,
      isPublic: false,
      madeAt: editedAt ?? submittedAt ?? savedAt,
      path: paths.reportPage(id),
    }
  },

  async comment(db, id) {
    const [row] = await db
      .select({ comment: reportComments, organisationId: systems.organisationId, title: reports.title })
      .from(reportComments)
      .innerJoin(reports, eq(reports.id, reportComments.reportId))
      .leftJoin(systems, eq(systems.id, reports.systemId))
      .where(eq(reportComments.id, id))
    if (!row) throw notFound()
    const { authorId, body, at, editedAt, reportId } = row.comment
    return {
      type: 'comment',
      id,
      authorId,
      organisationId: row.organisationId,
      title: `A comment on “${row.title}”`,
      content: { title: '', body, warning: '' },
      hazard: null,
      isPublic: false,
      madeAt: editedAt ?? at,
      path: paths.reportPage(reportId),
    }
  },

  /** An issue speaks with the words of its original report, so that report's author stands behind it. */
  async issue(db, id) {
    const [row] = await db
      .select({ issue: issues, organisationId: systems.organisationId, authorId: reports.authorId })
      .from(issues)
      .innerJoin(systems, eq(systems.id, issues.systemId))
      .leftJoin(issueReports, and(eq(issueReports.issueId, issues.id), eq(issueReports.role, 'original')))
      .leftJoin(reports, eq(reports.id, issueReports.reportId))
      .where(eq(issues.id, id))
      .orderBy(asc(issues.id))
    if (!row) throw notFound()
    const { title, summary, warning, hazard, publication, publishedAt, openedAt, publicId } = row.issue
    return {
      type: 'issue',
      id,
      authorId: row.authorId,
      organisationId: row.organisationId,
      title,
      content: { title, body: summary, warning: warning ?? '' },
      hazard,
      isPublic: ['stub', 'limited', 'full'].includes(publication),
      madeAt: publishedAt ?? openedAt,
      path: paths.issue(publicId),
    }
  },

  /** Public with its answer; who asked is named to moderators alone. */
  async question(db, id) {
    const [row] = await db
      .select({ question: programmeQuestions, slug: programmes.slug, organisationId: programmes.organisationId })
      .from(programmeQuestions)
      .innerJoin(programmes, eq(programmes.id, programmeQuestions.programmeId))
      .where(eq(programmeQuestions.id, id))
    if (!row) throw notFound()
    const { askedById: authorId, question: body, answer, askedAt: madeAt } = row.question
    const { organisationId } = row
    const title = 'A question about a programme'
    const seen = { isPublic: answer !== null, madeAt, path: paths.programme(row.slug) }
    return { type: 'question', id, authorId, organisationId, title, content: { title: '', body, warning: '' }, hazard: null, ...seen }
  },

  async profile(db, id) {
    const [person] = await db.select().from(people).where(eq(people.id, id))
    if (!person) throw notFound()
    const [edited] = await db
      .select({ at: events.at })
      .from(events)
      .where(and(eq(events.subjectId, id), eq(events.type, 'profile.edited')))
      .orderBy(desc(events.at))
      .limit(1)
    return {
      type: 'profile',
      id,
      authorId: id,
      organisationId: null,
      title: person.handle,
      content: { title: person.handle, body: person.about ?? '', warning: '' },
      hazard: null,
      isPublic: true,
      madeAt: edited?.at ?? person.createdAt,
      path: paths.person(person.handle),
    }
  },
}
