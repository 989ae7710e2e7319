import { z } from 'zod'
import { eventKind } from '#kernel/record.server'

const about = { repairId: z.string(), decisionId: z.string() }

/** All about the case, so that whoever answered has a part in an appeal against its decision. */
export const repairEvents = {
  asked: eventKind('case.repair_asked', 'case', z.strictObject(about)),
  withdrawn: eventKind('case.repair_withdrawn', 'case', z.strictObject(about)),
  lifted: eventKind('repair.lifted', 'case', z.strictObject({ ...about, personId: z.string() })),
  declined: eventKind('repair.declined', 'case', z.strictObject({ ...about, personId: z.string() })),
}
