/** Where a version stands, in words. */
export const standingWords: Record<string, string> = {
  draft: 'draft',
  approved: 'approved by two people',
  scheduled: 'begins on',
  in_force: 'in force since',
  superseded: 'in force from',
  withdrawn: 'withdrawn',
}
