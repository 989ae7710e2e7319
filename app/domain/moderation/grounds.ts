/** What a restriction rests on (DSA Art. 17): the rules of this place, or the law as well. Clauses are cited either way; a law is named. */
export const grounds = ['rules', 'law'] as const
export type Ground = (typeof grounds)[number]

/** What the form of a decision begins with: chapter 7 of the sharing policy is about what is forbidden everywhere. */
export const groundFor = (clauses: readonly string[]): Ground => (clauses.some((code) => code.startsWith('SHR-7.')) ? 'law' : 'rules')
