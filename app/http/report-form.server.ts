import type { z } from 'zod'
import { listEvidence } from '#domain/evidence'
import { getDraft } from '#domain/reports'
import { listOptions } from '#domain/systems'
import { checkForm, type Form } from './form.server.ts'
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
    systems: (await listOptions(ctx.store.read)).map(({ slug, name, releases }) => ({ slug, name, releases })),
    attached: attached.map(({ id: evidenceId, fileName, fileSize, analysis }) => ({
      id: evidenceId,
      fileName,
      fileSize,
      state: analysis?.state ?? null,
    })),
  }
}

export type SentReport<T> = { form: Form<T>; attachedId: string | null; isQuiet: boolean }

/** Reads a sent report form. A chosen file is attached first, so that it is kept even where a field is refused; a bad file is an error of its field. */
export async function readReportForm<S extends z.ZodType>(visit: Visit, schema: S): Promise<SentReport<z.infer<S>>> {
  const { fields, file } = await readUpload(visit.request, visit.house.settings.dataDir)
  const isQuiet = fields.some(([name]) => name === 'quiet')
  const form = checkForm(
    fields.filter(([name]) => name !== 'quiet'),
    schema,
  )
  if (!file) return { form, attachedId: null, isQuiet }

  const attached = await attachTrials(visit, visit.param('reportId'), file)
  if ('id' in attached) return { form, attachedId: attached.id, isQuiet }
  const errors = { ...(form.ok ? {} : form.errors), ...attached.errors }
  return { form: { ok: false, errors, typed: form.typed }, attachedId: null, isQuiet }
}
