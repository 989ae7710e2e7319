import type { House } from '#http/visit.server'
import { type Ctx, personContext, systemContext } from '#kernel/context.server'

/** The demo town while it is built: every act in it happens some days before today. */
export type Town = { house: House; today: Date }

export const ago = ({ today }: Town, days: number) => new Date(today.getTime() - days * 86_400_000)

/** One of its people, so many days ago. */
export const as = (town: Town, handle: string, days: number): Promise<Ctx> =>
  personContext({ store: town.house.store, now: ago(town, days) }, `usr_${handle}`)

/** The operator, so many days ago. */
export const operator = (town: Town, days: number): Ctx => systemContext({ store: town.house.store, now: ago(town, days) })
