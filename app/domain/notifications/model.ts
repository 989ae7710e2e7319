/** What notifications are about; each can be read apart, and most can be kept out of one's mail. */
export const topics = ['reports', 'issues', 'moderation', 'systems', 'account'] as const
export type Topic = (typeof topics)[number]

export const topicNames: Record<Topic, string> = {
  reports: 'Reports',
  issues: 'Issues',
  moderation: 'Flags and cases',
  systems: 'Catalogue and organisations',
  account: 'Your account and decisions about you',
}
export const topicDescriptions: Record<Topic, string> = {
  reports: 'Your reports, their questions and comments; for moderators, those that wait.',
  issues: 'What becomes of the issues that you have to do with.',
  moderation: 'What you flagged, and the cases that you work on.',
  systems: 'What you suggested for the catalogue, and your organisation.',
  account: 'Sign-in, roles, both policies, sanctions and appeals. These always come at once, because time limits begin with them.',
}

export const mailChoices = ['at_once', 'daily', 'never'] as const
export type MailChoice = (typeof mailChoices)[number]
export const mailChoiceNames: Record<MailChoice, string> = {
  at_once: 'At once',
  daily: 'Once a day, in one mail',
  never: 'Not by mail; I read it here',
}

/** Nobody can miss a decision about them by a setting. */
export const isMandatory = (topic: Topic): boolean => topic === 'account'
export const optionalTopics = topics.filter((topic) => !isMandatory(topic))

const topicOfNoun: Record<string, Topic> = {
  report: 'reports',
  batch: 'reports',
  evidence: 'reports',
  issue: 'issues',
  flag: 'moderation',
  notice: 'moderation',
  case: 'moderation',
  system: 'systems',
  suggestion: 'systems',
  catalogue: 'systems',
  organisation: 'systems',
}

/** The topic of a kind of event, by its noun. What nobody has placed counts as about the account, so that it is never held back. */
export const topicOf = (eventType: string): Topic => topicOfNoun[eventType.split('.')[0] ?? ''] ?? 'account'

/** The hour (UTC) at which the mail of a day goes out. */
export const digestHour = 7

/** The next instant at which the mail of a day goes out: strictly after `now`. */
export function nextDigest(now: Date): Date {
  const today = new Date(now)
  today.setUTCHours(digestHour, 0, 0, 0)
  return today > now ? today : new Date(today.getTime() + 86_400_000)
}
