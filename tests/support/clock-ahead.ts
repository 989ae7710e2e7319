/**
 * The environment of a process whose clock runs ahead: the same house some minutes or days later, without waiting.
 * It replaces `Date` before anything else is loaded, so the real server and the real commands run unchanged.
 */
export function clockAhead(milliseconds: number): { NODE_OPTIONS: string } {
  const program = `
    const now = () => performance.timeOrigin + performance.now() + ${milliseconds}
    globalThis.Date = new Proxy(Date, {
      construct: (real, given, target) => Reflect.construct(real, given.length === 0 ? [now()] : given, target),
      get: (real, name) => (name === 'now' ? () => Math.floor(now()) : Reflect.get(real, name)),
    })`
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(program)}` }
}
