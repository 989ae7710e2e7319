import { eq } from 'drizzle-orm'
import type { Tx } from '#db/open.server'
import { organisations } from '#db/schema/systems'
import { paths } from '#kernel/paths'
import type { Audience, Sealed, Telling } from './audience.server.ts'
import { aboutSystem, moderatorsFor } from './concerned.server.ts'

/** Who hears of the catalogue: moderators of what waits, whoever suggested something of how it was decided. */
export const catalogueAudience = {
  'system.suggested': async (tx, event) => {
    const people = await moderatorsFor(tx, { organisationId: null, authorId: event.actorId ?? '' })
    return [{ people, sentence: `A system waits to be confirmed: ${String(event.details.name)}.`, path: paths.suggestions() }]
  },
  'system.confirmed': async (tx, event) => toSuggester(tx, event, (name) => `The system that you suggested is listed now: ${name}.`),
  'system.merged': async (tx, event) => toSuggester(tx, event, (name) => `The system that you suggested, ${name}, was listed already.`),
  'system.declined': async (tx, event) =>
    toSuggester(tx, event, (name) => `The system that you suggested was not taken into the catalogue: ${name}. The reason is on its page.`),
  'system.edited': async () => [],
  'system.change_suggested': async (tx, event) => {
    const { name, organisationId } = await aboutSystem(tx, event.subjectId)
    const people = await moderatorsFor(tx, { organisationId, authorId: event.actorId ?? '' })
    return [{ people, sentence: `A change of the catalogue waits to be decided, about ${name}.`, path: pathOf(event) }]
  },
  'system.change_confirmed': async (tx, event) => toWhoSuggested(tx, event, 'is in the catalogue now'),
  'system.change_declined': async (tx, event) => toWhoSuggested(tx, event, 'was not taken into the catalogue; the reason stands with it'),
  'organisation.member_added': async (tx, { subjectId, details }) => {
    const [organisation] = await tx.select().from(organisations).where(eq(organisations.id, subjectId))
    if (!organisation) return []
    const sentence = `You speak for ${organisation.name} now, as ${String(details.role)}.`
    return [{ people: [String(details.personId)], sentence, path: paths.organisation(organisation.slug), byMail: true }]
  },
  'organisation.member_removed': async (tx, { subjectId, details }) => {
    const [organisation] = await tx.select().from(organisations).where(eq(organisations.id, subjectId))
    const sentence = `You do not speak for ${organisation?.name ?? 'an organisation'} any more.`
    return [{ people: [String(details.personId)], sentence, path: paths.inbox(), byMail: true }]
  },
} satisfies Record<string, Audience>

async function toSuggester(tx: Tx, { subjectId }: Sealed, say: (name: string) => string): Promise<Telling[]> {
  const { name, slug, suggestedBy } = await aboutSystem(tx, subjectId)
  return [{ people: suggestedBy ? [suggestedBy] : [], sentence: say(name), path: paths.system(slug), byMail: true }]
}

async function toWhoSuggested(tx: Tx, event: Sealed, what: string): Promise<Telling[]> {
  const { name } = await aboutSystem(tx, event.subjectId)
  return [
    { people: [String(event.details.suggestedBy)], sentence: `Your change about ${name} ${what}.`, path: pathOf(event), byMail: true },
  ]
}

const pathOf = ({ details }: Sealed) => paths.suggestion(String(details.suggestionId))
