/** The fields of a full report that can be submitted, as its form sends them. */
export function fullReport(given: Partial<Record<string, unknown>> = {}) {
  return {
    system: 'unifiedqa-11b',
    unlisted_name: '',
    unlisted_developer: '',
    unlisted_link: '',
    release: 'rel_unifiedqa',
    kind: 'bias' as const,
    title: 'Leans on stereotypes where the text gives no answer',
    body: 'Asked ambiguous questions about two people, it picks the one of the minority.',
    groups: ['religion' as const],
    affected: 'People of religions that are in the minority',
    harm: ['representational.stereotyping' as const],
    language: 'en' as const,
    warning: '',
    track: 'open' as const,
    ...given,
  }
}
