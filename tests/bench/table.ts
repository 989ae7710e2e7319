import type { Load } from './load.ts'
import type { QueryCost } from './queries.ts'

type Row = { name: string; who: string; measured: Load; least?: Load; script?: number }

const rows: Row[] = []

/** One page as somebody sees it. */
export const keyOf = ({ name, who }: { name: string; who: string }) => `${name}, ${who}`
export const say = (line: string) => void process.stdout.write(`${line}\n`)

/** Keeps a row for the table, and says it at once: on a busy machine a run takes long. */
export function row(given: Row): void {
  rows.push(given)
  say(`${keyOf(given)}: ${given.measured.cpu.toFixed(2)} ms of CPU a request, ${given.measured.count} requests`)
}

/** The one table; markdown, so that it can be kept beside this file as it is. */
export function table(costs: Map<string, QueryCost>): void {
  const head = [
    'page',
    'who',
    'requests/s',
    'p50 ms',
    'p99 ms',
    'CPU ms',
    'CPU ms, node:http',
    'CPU ms, raw queries',
    'kB',
    'kB script',
    'unexpected',
  ]
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  say('')
  say(line(head))
  say(line(head.map((_, place) => (place < 2 ? '---' : '---:'))))
  for (const given of rows) say(line(cellsOf(given, costs.get(keyOf(given)))))
  for (const given of rows) {
    const slowest = costs.get(keyOf(given))?.slowest
    if (slowest && slowest.milliseconds > 0.5)
      say(`\n${keyOf(given)}, slowest query: ${slowest.milliseconds.toFixed(1)} ms in ${slowest.sql.replace(/\s+/g, ' ').slice(0, 600)}`)
  }
}

function cellsOf({ name, who, measured, least, script = 0 }: Row, queries: QueryCost | undefined): string[] {
  const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1)
  return [
    name,
    who,
    measured.perSecond.toFixed(0),
    measured.p50.toFixed(1),
    measured.p99.toFixed(1),
    measured.cpu.toFixed(2),
    least ? least.cpu.toFixed(2) : '',
    queries ? `${queries.milliseconds.toFixed(2)} (${queries.count})` : '',
    kilobytes(measured.bytes),
    kilobytes(script),
    measured.unexpected ? String(measured.unexpected) : '',
  ]
}
