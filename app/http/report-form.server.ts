import { rm } from 'node:fs/promises'
import { data } from '@remix-run/node'
import type { z } from 'zod'
import { listEvidence, listPieces } from '#domain/evidence'
import { getDraft, quickReportInput, reportInput } from '#domain/reports'
import { listOptions, listReleases } from '#domain/systems'
import { spend } from '#kernel/buckets.server'
import { paths } from '#kernel/paths'
import { Refused } from '#kernel/refused'
import { showChoice, splitFields, withEntry } from './entry-choice.server.ts'
import { checkForm, type Form, type Typed, toTyped } from './form.server.ts'
import { findKept, forgetKept, signedOutSentence } from './kept-form.server.ts'
import { similarTo } from './similar.server.ts'
import { attachTrials } from './trials-form.server.ts'
import { readUpload } from './upload.server.ts'
import type { Visit } from './visit.server.ts'

/** What the form of a report shows: the draft, the systems to choose from, the evidence attached so far. */
export async function showReportForm(visit: Visit) {
  const { ctx, param } = visit
  const draft = await getDraft(ctx, param('reportId'))
  const { read } = ctx.store
  return {
    ...(await showChoice(visit, draft)),
    draft: fieldsOf(draft),
    kept: await keptFor(visit, draft),
    systems: await choicesFor(ctx, draft),
    similar: await similarTo(ctx, draft.systemSlug, draft.title),
    attached: (await listEvidence(read, [draft.id])).map(({ id: evidenceId, fileName, analysis }) => ({
      id: evidenceId,
      fileName,
      state: analysis?.state ?? null,
    })),
    pieces: await listPieces(read, draft.id, { isCovered: true, mayKnow: true, asked: null }),
  }
}

/** What the fields of the form hold; whose draft it is and what rules judge by stays here. */
function fieldsOf(draft: Awaited<ReturnType<typeof getDraft>>) {
  const { id, state, depth, version, savedAt, systemSlug: system, releaseId, unlistedName, unlistedDeveloper, unlistedLink } = draft
  const { kind, title, body, language, warning, track, harms, groups, particulars } = draft
  return {
    ...{ id, state, depth, version, savedAt, system, releaseId, unlistedName, unlistedDeveloper, unlistedLink },
    ...{ kind, title, body, language, warning, track, harms, groups, particulars },
  }
}

/** What was typed into this form while its author was signed out. Where the draft was saved meanwhile, that version stands beside it. */
async function keptFor(visit: Visit, draft: { id: string; version: number }) {
  const kept = await findKept(visit, paths.reportPage(draft.id))
  if (!kept) return null
  const isOlder = kept.typed.version !== undefined && kept.typed.version !== String(draft.version)
  const elsewhere = isOlder ? await savedElsewhere(visit.ctx, draft.id) : null
  return { errors: { form: signedOutSentence }, typed: kept.typed, elsewhere }
}

/** The systems to choose from; a system that the reporter suggested before is offered to them though it is not listed yet. */
async function choicesFor(
  { store }: Visit['ctx'],
  draft: { systemId: string | null; systemSlug: string | null; systemName: string | null },
) {
  const listed = (await listOptions(store.read)).map(({ slug, name, level, releases }) => ({ slug, name, level, releases }))
  const { systemId, systemSlug: slug, systemName: name } = draft
  if (!systemId || !slug || !name || listed.some((system) => system.slug === slug)) return listed
  const releases = (await listReleases(store.read, systemId)).map(({ id, name: named, accessLevel, gating }) => ({
    id,
    name: named,
    level: accessLevel,
    gating,
  }))
  return [{ slug, name, level: null, releases }, ...listed]
}

/** Reads a report that is sent to be submitted, with the programme chosen in it: what must be there depends on how deep it goes. */
export async function readSubmission(visit: Visit) {
  const { depth } = await getDraft(visit.ctx, visit.param('reportId'))
  const { form, attachedId, entry } = await readReportForm(visit, depth === 'quick' ? quickReportInput : reportInput)
  return { form: withEntry(form, entry), attachedId, entry }
}

type SentReport<T> = { form: Form<T>; attachedId: string | null; entry: [string, string][] }

/** Reads a sent report form. A chosen file is attached first, so that it is kept even where a field is refused; a bad file is an error of its field. */
export async function readReportForm<S extends z.ZodType>(visit: Visit, schema: S): Promise<SentReport<z.infer<S>>> {
  const { fields, file } = await readUpload(visit.request, visit.house.settings.dataDir)
  const { report, entry } = splitFields(fields)
  const checked = checkForm(report, schema)
  const form = checked.ok ? checked : { ...checked, typed: { ...checked.typed, ...toTyped(entry) } }
  await forgetKept(visit, form.typed.kept)
  if (!file) return { form, attachedId: null, entry }

  const { ctx, house } = visit
  await spend(house.store, ctx.now, [{ limit: 'upload', key: ctx.actor.id ?? ctx.network }]).catch(async (error: unknown) => {
    await rm(file.path, { force: true })
    throw error
  })
  const attached = await attachTrials(visit, visit.param('reportId'), file)
  if ('id' in attached) return { form, attachedId: attached.id, entry }
  const errors = { ...(form.ok ? {} : form.errors), ...attached.errors }
  return { form: { ok: false, errors, typed: form.typed }, attachedId: null, entry }
}

/** A report is long to type: even where its author may not send it yet, the form comes back as it was. Beside it what another tab saved. */
export const refusedReport =
  ({ ctx, param }: Visit, typed: Typed) =>
  async (error: unknown) => {
    if (!(error instanceof Refused) || !(error.reason in statusOf)) throw error
    const status = statusOf[error.reason as keyof typeof statusOf]
    const elsewhere = error.reason === 'conflict' ? await savedElsewhere(ctx, param('reportId')) : null
    return { answer: data({ ok: false as const, errors: { form: error.message }, typed, elsewhere }, { status }) }
  }

const statusOf = { 'bad-input': 422, forbidden: 403, conflict: 409 } as const

/** The other version of a draft, so that nobody has to guess what sending again would replace. */
async function savedElsewhere(ctx: Visit['ctx'], reportId: string) {
  const { version, savedAt, title, body, groups } = await getDraft(ctx, reportId)
  return { version, savedAt, title, body, affected: groups[0]?.detail ?? '' }
}
