import { type AffectedGroup, type Particular, particulars, type ReportDepth, type Track } from '#domain/reports/model'

export type DraftView = {
  id: string
  depth: ReportDepth
  version: number
  savedAt: Date
  system: string | null
  releaseId: string | null
  unlistedName: string | null
  unlistedDeveloper: string | null
  unlistedLink: string | null
  kind: string | null
  title: string
  body: string
  language: string
  warning: string | null
  track: Track | null
  harms: string[]
  groups: AffectedGroup[]
  particulars: Record<Particular, string>
}
export type Elsewhere = { version: number; savedAt: Date; title: string; body: string; affected: string }
export type Refused = { errors: Record<string, string>; typed: Record<string, string | string[]>; elsewhere?: Elsewhere | null }

/** What the fields show: what was just typed where the form was refused, else what the draft holds. */
export function typedIn(draft: DraftView, refused?: Refused) {
  const one = (name: string, kept: string | null) => (refused ? ([refused.typed[name] ?? ''].flat()[0] ?? '') : (kept ?? ''))
  const many = (name: string, kept: string[]) => (refused ? [refused.typed[name] ?? []].flat().filter(Boolean) : kept)
  return {
    system: one('system', draft.system ?? (draft.unlistedName ? 'unlisted' : null)),
    release: one('release', draft.releaseId),
    unlistedName: one('unlisted_name', draft.unlistedName),
    unlistedDeveloper: one('unlisted_developer', draft.unlistedDeveloper),
    unlistedLink: one('unlisted_link', draft.unlistedLink),
    kind: one('kind', draft.kind),
    title: one('title', draft.title),
    body: one('body', draft.body),
    affected: one('affected', draft.groups[0]?.detail ?? null),
    groups: many(
      'groups',
      draft.groups.map(({ attribute }) => attribute),
    ),
    harm: many('harm', draft.harms),
    language: one('language', draft.language) || 'en',
    warning: one('warning', draft.warning),
    track: one('track', draft.track),
    particulars: Object.fromEntries(particulars.map((name) => [name, one(name, draft.particulars[name])])) as Record<Particular, string>,
  }
}
export type Values = ReturnType<typeof typedIn>
export type FieldsProps = { values: Values; errors: Record<string, string> }
