import { data } from '@remix-run/node'
import type { z } from 'zod'
import { listEvidence } from '#domain/evidence'
import { getDraft } from '#domain/reports'
import { listOptions, listReleases } from '#domain/systems'
import { spend } from '#kernel/buckets.server'
import { Refused } from '#kernel/refused'
import { checkForm, type Form, type Typed } from './form.server.ts'
import { refusedForm } from './refused-form.server.ts'
import { attachTrials } from './trials-form.server.ts'
import { readUpload } from './upload.server.ts'
import type { Visit } from './visit.server.ts'

/** What the form of a report shows: the draft, the systems to choose from, the evidence attached so far. */
export async function showReportForm({ ctx, param }: Visit) {
  const draft = await getDraft(ctx, param('reportId'))
  const attached = await listEvidence(ctx.store.read, [draft.id])
  const {
    id,
    state,
    version,
    savedAt,
    systemSlug,
    releaseId,
    unlistedName,
    unlistedDeveloper,
    unlistedLink,
    kind,
    title,
    body,
    language,
    warning,
    track,
    harms,
    groups,
  } = draft
  return {
    draft: {
      id,
      state,
      version,
      savedAt,
      system: systemSlug,
      releaseId,
      unlistedName,
      unlistedDeveloper,
      unlistedLink,
      kind,
      title,
      body,
      language,
      warning,
      track,
      harms,
      groups,
    },
    systems: await choicesFor(ctx, draft),
    attached: attached.map(({ id: evidenceId, fileName, fileSize, analysis }) => ({
      id: evidenceId,
      fileName,
      fileSize,
      state: analysis?.state ?? null,
    })),
  }
}

/** The systems to choose from; a system that the reporter suggested before is offered to them though it is not listed yet. */
async function choicesFor(
  { store }: Visit['ctx'],
  draft: { systemId: string | null; systemSlug: string | null; systemName: string | null },
) {
  const listed = (await listOptions(store.read)).map(({ slug, name, releases }) => ({ slug, name, releases }))
  const { systemId, systemSlug: slug, systemName: name } = draft
  if (!systemId || !slug || !name || listed.some((system) => system.slug === slug)) return listed
  const releases = (await listReleases(store.read, systemId)).map((release) => ({ id: release.id, name: release.name }))
  return [{ slug, name, releases }, ...listed]
}

export type SentReport<T> = { form: Form<T>; attachedId: string | null }

/** Reads a sent report form. A chosen file is attached first, so that it is kept even where a field is refused; a bad file is an error of its field. */
export async function readReportForm<S extends z.ZodType>(visit: Visit, schema: S): Promise<SentReport<z.infer<S>>> {
  const { fields, file } = await readUpload(visit.request, visit.house.settings.dataDir)
  const form = checkForm(fields, schema)
  if (!file) return { form, attachedId: null }

  const { ctx, house } = visit
  await spend(house.store, ctx.now, [{ limit: 'upload', key: ctx.actor.id ?? ctx.network }])
  const attached = await attachTrials(visit, visit.param('reportId'), file)
  if ('id' in attached) return { form, attachedId: attached.id }
  const errors = { ...(form.ok ? {} : form.errors), ...attached.errors }
  return { form: { ok: false, errors, typed: form.typed }, attachedId: null }
}

/** A report is long to type: even where its author may not send it yet, the form comes back as it was. */
export const refusedReport = (typed: Typed) => (error: unknown) => {
  if (!(error instanceof Refused) || error.reason !== 'forbidden') return refusedForm(typed)(error)
  return { answer: data({ ok: false as const, errors: { form: error.message }, typed }, { status: 403 }) }
}
