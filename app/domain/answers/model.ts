/** Where a reusable answer can be put: the forms of a verdict, and the reasons of a decision on a case. */
export const answerUses = ['ask', 'reject', 'duplicate', 'decision'] as const
export type AnswerUse = (typeof answerUses)[number]
export const answerUseNames: Record<AnswerUse, string> = {
  ask: 'Questions to a reporter',
  reject: 'Rejections',
  duplicate: 'Duplicates',
  decision: 'Decisions on cases',
}

/** What stands for a fact of the matter at hand, and is put in when the text is used. */
export const placeholders = {
  reporter: 'the handle of whoever reported',
  title: 'the title of the report',
  system: 'the name of the system',
  issue: 'the id of the issue that is joined',
  rule: 'the rule that a case is about',
  moderator: 'your own handle',
} as const
export type Placeholder = keyof typeof placeholders
export type Facts = Partial<Record<Placeholder, string | null>>

const known = /\{(\w+)\}/g

/** The text with its facts put in. What is not known here stays as it stands, for the moderator to see and to write. */
export const fillIn = (body: string, facts: Facts) => body.replace(known, (whole, name: string) => facts[name as Placeholder] ?? whole)

/** Names in braces that stand for nothing. */
export const unknownPlaceholders = (body: string) =>
  [...body.matchAll(known)].map(([, name]) => name!).filter((name) => !(name in placeholders))

/** Texts for one use; more would be found by nobody. */
export const answersAtMost = 50
