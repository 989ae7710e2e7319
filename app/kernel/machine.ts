import { Refused } from './refused.ts'

type Table = Record<string, Record<string, string>>
type Closed<T extends Table> = { [S in keyof T]: { [M in keyof T[S]]: keyof T & string } }
type MovesOf<T extends Table> = { [S in keyof T]: keyof T[S] }[keyof T] & string

/** A lifecycle as a table: each state with the moves that leave it. A move to a state that is not a key does not compile. */
export function machine<const T extends Table>(table: T & Closed<T>) {
  type State = keyof T & string
  type Move = MovesOf<T>
  const peek = (state: State, move: Move): State | undefined => {
    const moves = table[state] ?? {}
    return Object.hasOwn(moves, move) ? (moves as Record<string, State>)[move] : undefined
  }

  return {
    states: Object.keys(table) as [State, ...State[]],
    table: table as T,
    peek,
    can: (state: State, move: Move) => peek(state, move) !== undefined,
    /** The state after a move. Refuses (409) where the table has no such move. */
    next(state: State, move: Move): State {
      const target = peek(state, move)
      if (!target)
        throw new Refused('conflict', `This is ${said(state)} now, so that step is not possible. Reload the page to see where it stands.`)
      return target
    },
  }
}

const said = (state: string) => state.replaceAll('_', ' ')
