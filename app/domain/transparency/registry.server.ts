import type { Metric } from './counting.server.ts'
import { appealMetrics } from './metrics/appeals.server.ts'
import { caseMetrics } from './metrics/cases.server.ts'
import { flagMetrics } from './metrics/flags.server.ts'
import { logMetrics } from './metrics/log.server.ts'
import { moneyMetrics } from './metrics/money.server.ts'
import { peopleMetrics } from './metrics/people.server.ts'
import { reportMetrics } from './metrics/reports.server.ts'
import { sanctionMetrics } from './metrics/sanctions.server.ts'

/** Every count that exists here. A new one is one entry: what it means and how it is counted from raw rows. */
export const metrics: readonly Metric[] = [
  ...reportMetrics,
  ...logMetrics,
  ...flagMetrics,
  ...caseMetrics,
  ...sanctionMetrics,
  ...moneyMetrics,
  ...appealMetrics,
  ...peopleMetrics,
]
