import { hasUnsealed, sealEvents } from '#kernel/chain.server'
import type { Task } from './run.server.ts'

/** Numbers and chains what was committed; readers of events follow the number. */
export const seal: Task = async ({ store }) => (await hasUnsealed(store.read)) && (await sealEvents(store)) > 0
