import { and, eq } from 'drizzle-orm'
import type { Tx } from '#db/open.server'
import { programmes } from '#db/schema/programmes'
import type { Ctx } from '#kernel/context.server'
import { Refused } from '#kernel/refused'
import { nextState, type ProgrammeKind, type ProgrammeMove, type ProgrammeState } from './model.ts'

/** Moves a programme by the course of its kind. Refuses (409) a move that its state does not have, or when it has moved meanwhile. */
export async function moveProgramme(
  tx: Tx,
  ctx: Ctx,
  programme: { id: string; kind: ProgrammeKind; state: ProgrammeState },
  move: ProgrammeMove,
): Promise<ProgrammeState> {
  const state = nextState(programme, move)
  const moved = await tx
    .update(programmes)
    .set({ state, movedAt: ctx.now })
    .where(and(eq(programmes.id, programme.id), eq(programmes.state, programme.state)))
    .returning({ id: programmes.id })
  if (moved.length === 0) throw new Refused('conflict', 'This programme has changed meanwhile. Reload the page to see where it stands.')
  return state
}
