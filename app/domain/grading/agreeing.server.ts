import { intraclass, krippendorffAlpha } from '#domain/figures'
import { type Agreement, labelOf, type Scale, scales } from '#domain/figures/model'
import { computeScore, type Ratings, type RubricContents } from '#domain/rubrics/model'
import { spreadsOf } from './settling.ts'

/** The revealed grade of one grader on one panel. */
export type Revealed = { panelId: string; graderId: string; ratings: Ratings }

/** Criterion by criterion: α on every scale, labelled by the ordinal one, since anchors are an order before they are distances; and how far grades lie apart. */
export function agreementByCriterion(contents: RubricContents, grades: readonly Revealed[]) {
  const panels = panelsOf(grades)
  const spreads = panels.flatMap((panelId) =>
    spreadsOf(
      contents,
      ofPanel(grades, panelId).map(({ ratings }) => ratings),
    ),
  )
  return contents.criteria.map(({ key, name, spreadLimit }) => {
    const table = tableOf(grades, ({ ratings }) => ratings[key] ?? null)
    const alphas = Object.fromEntries(scales.map((scale) => [scale, krippendorffAlpha(table, scale)])) as Record<Scale, Agreement>
    const own = spreads.filter(({ criterion }) => criterion === key)
    return {
      criterion: key,
      name,
      alpha: alphas.ordinal.value,
      why: alphas.ordinal.why,
      label: labelOf(alphas.ordinal),
      alphas,
      spread: {
        limit: spreadLimit,
        mean: own.length ? own.reduce((sum, { spread }) => sum + spread, 0) / own.length : null,
        over: own.filter(({ isOver }) => isOver).length,
        of: own.length,
      },
      entries: panels.length,
    }
  })
}

/** The scores that each grader’s ratings give: α with equal steps, and intraclass correlations where the same graders graded every entry. */
export function agreementOnScores(contents: RubricContents, grades: readonly Revealed[]) {
  const table = tableOf(grades, ({ ratings }) => computeScore(contents, ratings).score)
  const alpha = krippendorffAlpha(table, 'interval')
  const isFull = table.length > 0 && table.every((row) => row.every((score) => score !== null))
  const byThing = (table[0] ?? []).map((_, place) => table.map((row) => row[place] ?? 0))
  const { single, average } = isFull ? intraclass(byThing) : { single: null, average: null }
  return { alpha, label: labelOf(alpha), single, average }
}

/** One row a grader, one column an entry, null where they did not grade it. */
function tableOf(grades: readonly Revealed[], readOf: (grade: Revealed) => number | null): (number | null)[][] {
  const panels = panelsOf(grades)
  const graders = [...new Set(grades.map(({ graderId }) => graderId))]
  const byPlace = new Map(grades.map((grade) => [`${grade.graderId} ${grade.panelId}`, grade]))
  return graders.map((graderId) =>
    panels.map((panelId) => {
      const grade = byPlace.get(`${graderId} ${panelId}`)
      return grade ? readOf(grade) : null
    }),
  )
}

const panelsOf = (grades: readonly Revealed[]) => [...new Set(grades.map(({ panelId }) => panelId))]
const ofPanel = (grades: readonly Revealed[], wanted: string) => grades.filter(({ panelId }) => panelId === wanted)
