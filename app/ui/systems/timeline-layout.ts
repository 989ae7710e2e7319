import type { TimelineRow } from '#domain/systems'

export type Span = { from: number; to: number }
export type Placed = {
  row: TimelineRow /** Share of the width, 0 to 1. */
  x: number /** Pixels from the top of its lane. */
  y: number
  name: Name | null
}
type Name = { text: string; side: 'start' | 'end' }

const step = 15
const needed = 14
const letter = 7.2
const gap = 10
const sizes = { least: 1e8, most: 1e13 }
export const sizeLaneHeight = 116
const sizeInset = 12

/** A date of the catalogue as a point in years. One that is known to the month or the year stands in its middle. */
export function yearsOfDate(date: string): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?]
  return year + (month === undefined ? 0.5 : (month - 1 + (day === undefined ? 0.5 : (day - 0.5) / 31)) / 12)
}

/** Whole years around all releases, so that none stands on the edge. */
export function spanOf(rows: readonly TimelineRow[]): Span {
  const years = rows.map(({ releasedOn }) => Math.floor(yearsOfDate(releasedOn)))
  return { from: Math.min(...years), to: Math.max(...years) + 1 }
}

export const shareOf = (years: number, { from, to }: Span) => (years - from) / (to - from)

/** The marks of one lane, moved up and down so that none touches another at the given width; names where they fit beside. */
export function placeByDate(rows: readonly TimelineRow[], span: Span, width: number): { marks: Placed[]; height: number } {
  const inTime = rows.map((row) => ({ row, x: shareOf(yearsOfDate(row.releasedOn), span) })).sort((one, other) => one.x - other.x)
  const lastOn = new Map<number, number>()
  const settled = inTime.map((mark) => {
    const level = offsets.find((offset) => mark.x * width - (lastOn.get(offset) ?? Number.NEGATIVE_INFINITY) >= needed) ?? offsets.length
    lastOn.set(level, mark.x * width)
    return { ...mark, level }
  })
  const reach = Math.max(0, ...settled.map(({ level }) => Math.abs(level)))
  const height = Math.max(40, (2 * reach + 1) * step + 20)
  const marks = settled.map(({ row, x, level }) => ({ row, x, y: height / 2 + level * step, name: null }))
  return { marks: withNames(marks, width), height }
}

/** 0, −1, 1, −2, 2 …: the lane fills from its middle. */
const offsets = Array.from({ length: 400 }, (_, at) => (at % 2 ? -1 : 1) * Math.ceil(at / 2))

/** The marks of one lane by size, on a logarithmic scale; they stay where their size puts them. */
export function placeBySize(rows: readonly TimelineRow[], span: Span): Placed[] {
  return rows.flatMap((row) =>
    row.parameters === null ? [] : [{ row, x: shareOf(yearsOfDate(row.releasedOn), span), y: heightOfSize(row.parameters), name: null }],
  )
}

export function heightOfSize(parameters: number): number {
  const share = Math.log10(parameters / sizes.least) / Math.log10(sizes.most / sizes.least)
  return sizeLaneHeight - sizeInset - Math.min(1, Math.max(0, share)) * (sizeLaneHeight - 2 * sizeInset)
}

function withNames(marks: Placed[], width: number): Placed[] {
  const taken = marks.map(({ row, x, y }) => ({ ...box(x * width - 7, x * width + 7, y), id: row.id }))
  const named = new Set<string>()
  return marks.map((mark) => {
    const text = mark.row.name.replace(/\s*\(.*\)$/, '')
    if (named.has(mark.row.slug) || text.length > 18) return mark

    const left = mark.x * width
    const length = text.length * letter
    const choices = [
      { side: 'end' as const, at: box(left + gap, left + gap + length, mark.y) },
      { side: 'start' as const, at: box(left - gap - length, left - gap, mark.y) },
    ]
    const free = choices.find(
      ({ at }) => at.left >= 0 && at.right <= width && !taken.some((other) => other.id !== mark.row.id && touches(at, other)),
    )
    if (!free) return mark

    taken.push({ ...free.at, id: `name of ${mark.row.id}` })
    named.add(mark.row.slug)
    return { ...mark, name: { text, side: free.side } }
  })
}

type Box = { left: number; right: number; y: number }
const box = (left: number, right: number, y: number): Box => ({ left, right, y })
const touches = (one: Box, other: Box) => one.left < other.right + 4 && other.left < one.right + 4 && Math.abs(one.y - other.y) < step
