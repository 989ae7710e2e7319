import { getAppeal } from '#domain/appeals'
import { getStatement } from '#domain/sanctions'
import type { Visit } from './visit.server.ts'

/** An appeal with the statement of reasons that it is against; ids of people stay here. */
export async function showAppeal({ ctx, param }: Visit) {
  const { appellantId: _, reviewerId: __, reference, now, ...appeal } = await getAppeal(ctx, param('appealId'))
  return { appeal, statement: reference ? await getStatement(ctx, reference) : null, now }
}
