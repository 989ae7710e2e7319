import { type QueueView, queueViewNames } from '#domain/triage/model'

/** What a view shows, in a sentence: "To screen: bias, open track, with evidence, newest first." */
export function viewInWords({ view, system, kind, track, hazard, has_evidence, sort }: Record<string, string>): string {
  const parts = [
    system && `on ${system}`,
    kind,
    track && `${track} track`,
    hazard && (hazard === 'none' ? 'no class yet' : `class ${hazard}`),
    has_evidence && (has_evidence === 'yes' ? 'with evidence' : 'without evidence'),
    sort === 'newest' ? 'newest first' : 'longest waiting first',
  ]
  return `${queueViewNames[view as QueueView] ?? queueViewNames['to-screen']}: ${parts.filter(Boolean).join(', ')}.`
}
