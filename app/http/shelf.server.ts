export type Shelf<Thing> = ReturnType<typeof shelf<Thing>>

/** Keeps things up to a number of bytes; what was not asked for the longest goes first. A thing larger than an eighth of it is not kept. */
export function shelf<Thing>(bytesAtMost: number, sizeOf: (thing: Thing) => number) {
  const things = new Map<string, Thing>()
  let bytes = 0

  function drop(key: string): void {
    const thing = things.get(key)
    if (thing === undefined) return
    things.delete(key)
    bytes -= sizeOf(thing)
  }

  return {
    get(key: string): Thing | undefined {
      const thing = things.get(key)
      if (thing === undefined) return undefined
      // A Map remembers the order of insertion: what is asked for moves to its end.
      things.delete(key)
      things.set(key, thing)
      return thing
    },
    put(key: string, thing: Thing): void {
      drop(key)
      if (sizeOf(thing) > bytesAtMost / 8) return
      things.set(key, thing)
      bytes += sizeOf(thing)
      for (const oldest of things.keys()) {
        if (bytes <= bytesAtMost) break
        drop(oldest)
      }
    },
    bytes: () => bytes,
  }
}
