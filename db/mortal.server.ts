import type { Tx } from './open.server.ts'

/** A handle that refuses to work once its transaction has ended, so that a forgotten await is found at once. */
export function mortal(tx: Tx): { tx: Tx; end: () => void } {
  let isAlive = true
  const guarded = new Proxy(tx, {
    get(target, property) {
      if (!isAlive) throw new Error('This transaction has ended: a query was not awaited inside it')
      const value = Reflect.get(target, property)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  return {
    tx: guarded,
    end: () => {
      isAlive = false
    },
  }
}
