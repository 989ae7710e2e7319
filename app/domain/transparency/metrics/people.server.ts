import { and, eq, gte, isNull, lt, or } from 'drizzle-orm'
import { people, roleGrants } from '#db/schema/accounts'
import { policyAcceptances, policyVersions } from '#db/schema/policies'
import { acceptanceDecisions, policySlugs } from '#domain/policies/model'
import { roles } from '#kernel/actor'
import { divide, type Metric, within } from '../counting.server.ts'

const group = 'People and policies' as const

export const peopleMetrics: readonly Metric[] = [
  {
    id: 'P1',
    group,
    title: 'Accounts made',
    definition: 'Accounts by the day they were made, confirmed or not.',
    count: async (db, period) => ({
      total: (await db.select({ id: people.id }).from(people).where(within(people.createdAt, period))).length,
    }),
  },
  {
    id: 'T26',
    group,
    title: 'People with a role',
    definition: 'People who held at least one role of staff at the end of the month, by head. Who holds two stands in two cells.',
    count: async (db, { to }) => {
      const rows = await db
        .selectDistinct({ personId: roleGrants.personId, role: roleGrants.role })
        .from(roleGrants)
        .where(
          and(
            lt(roleGrants.startsAt, to),
            or(isNull(roleGrants.revokedAt), gte(roleGrants.revokedAt, to)),
            or(isNull(roleGrants.expiresAt), gte(roleGrants.expiresAt, to)),
          ),
        )
      const heads = new Set(rows.map(({ personId }) => personId))
      // Head-counts of staff are public by design: who they are can be read on their decisions.
      return {
        total: heads.size,
        asides: roles.map((role) => ({ name: role.replaceAll('-', ' '), value: rows.filter((row) => row.role === role).length })),
      }
    },
  },
  {
    id: 'T28',
    group,
    title: 'Policy versions published',
    definition: 'Versions of the two policies by the day they were made public with their date.',
    count: async (db, period) => {
      const rows = await db
        .select({ policy: policyVersions.policy, isMaterial: policyVersions.isMaterial })
        .from(policyVersions)
        .where(within(policyVersions.publishedAt, period))
      return {
        total: rows.length,
        // Not about persons, so no cell of it is withheld.
        asides: [
          { name: 'changing rules', value: rows.filter(({ isMaterial }) => isMaterial).length },
          ...policySlugs.map((policy) => ({
            name: policy.replaceAll('-', ' '),
            value: rows.filter((row) => row.policy === policy).length,
          })),
        ],
      }
    },
  },
  {
    id: 'T28a',
    group,
    title: 'Answers to the policies',
    definition:
      'Each yes or no to one version of one policy, by the day it was given. Declining is no sanction and is counted nowhere else.',
    count: async (db, period) => {
      const rows = await db
        .select({ decision: policyAcceptances.decision, policy: policyVersions.policy })
        .from(policyAcceptances)
        .innerJoin(policyVersions, eq(policyVersions.id, policyAcceptances.versionId))
        .where(within(policyAcceptances.at, period))
      return {
        total: rows.length,
        divisions: [
          divide('Answer', rows, acceptanceDecisions, ({ decision }) => decision),
          divide('Policy', rows, policySlugs, ({ policy }) => policy),
        ],
      }
    },
  },
]
