import { type ColumnPreview, type ColumnRole, type Mapping, type MappingError, optionalRoles, type TrialsPreview } from './model.ts'

/** What the reporter has chosen in the form; an empty string is nothing chosen. */
export type Chosen = { group: string; outcome: string; favourable: string[]; unfavourable: string[]; reference: string } & {
  [R in (typeof optionalRoles)[number]]: string
}

/** The mapping behind what was chosen, or a sentence for each field that has to change. */
export function checkMapping(
  preview: TrialsPreview,
  chosen: Chosen,
): { ok: true; mapping: Mapping } | { ok: false; errors: MappingError[] } {
  const errors = [...columnErrors(preview, chosen), ...valueErrors(preview, chosen)]
  if (errors.length) return { ok: false, errors }

  const optional = Object.fromEntries(optionalRoles.filter((role) => chosen[role]).map((role) => [role, chosen[role]]))
  const { group, outcome, favourable, unfavourable, reference } = chosen
  return {
    ok: true,
    mapping: { group, outcome: { column: outcome, favourable, unfavourable }, ...(reference ? { reference } : {}), ...optional },
  }
}

function columnErrors({ columns }: TrialsPreview, chosen: Chosen): MappingError[] {
  const known = new Set(columns.map(({ name }) => name))
  const roles = ['group', 'outcome', ...optionalRoles] as const
  const unknown = roles
    .filter((role) => chosen[role] && !known.has(chosen[role]))
    .map((role) => ({ field: role, message: `The file has no column “${chosen[role]}”. Choose one of its columns.` }))
  const missing = (['group', 'outcome'] as const)
    .filter((role) => !chosen[role])
    .map((role) => ({
      field: role,
      message:
        role === 'group' ? 'Choose the column that says which group a trial is about.' : 'Choose the column that says what came out.',
    }))
  const twice: MappingError[] = roles
    .filter((role, at) => chosen[role] && roles.slice(0, at).some((earlier) => chosen[earlier] === chosen[role]))
    .map((role) => ({ field: role as ColumnRole, message: `The column “${chosen[role]}” is chosen twice. Each column has one meaning.` }))
  return [...missing, ...unknown, ...twice]
}

function valueErrors({ columns }: TrialsPreview, { group, outcome, favourable, unfavourable, reference }: Chosen): MappingError[] {
  const errors: MappingError[] = []
  const both = favourable.filter((value) => unfavourable.includes(value))
  if (favourable.length === 0) errors.push({ field: 'favourable', message: 'Tick at least one outcome that is favourable.' })
  if (unfavourable.length === 0) errors.push({ field: 'unfavourable', message: 'Tick at least one outcome that is not favourable.' })
  if (both.length) errors.push({ field: 'unfavourable', message: `“${both[0]}” cannot be both favourable and not.` })

  const values = (name: string) => columns.find((column) => column.name === name)
  const strange = [...favourable, ...unfavourable].find((value) => !has(values(outcome), value))
  if (outcome && strange !== undefined)
    errors.push({ field: 'favourable', message: `“${strange}” does not stand in the column “${outcome}”.` })
  if (reference && group && !has(values(group), reference))
    errors.push({ field: 'reference', message: `“${reference}” does not stand in the column “${group}”.` })
  return errors
}

/** Past the limit of counted values nobody knows, so the file itself will say. */
const has = (column: ColumnPreview | undefined, value: string) =>
  column === undefined || column.hasMore || column.values.length < column.distinct || column.values.some((one) => one.value === value)

const favourableWords =
  /^(1|yes|y|true|t|favou?rable|hired?|accepted?|approved?|admitted|granted|pass(ed)?|correct|good|positive|safe|other|unknown|unbiased|non-?stereotyped|anti-?stereotyped?)$/i
const unfavourableWords =
  /^(0|no|n|false|f|unfavou?rable|rejected?|refused?|denied|declined|fail(ed)?|incorrect|wrong|bad|negative|unsafe|stereotyped?|biased|toxic)$/i

/** A first guess from names and values, for the reporter to correct. Nothing is guessed where nothing speaks for it. */
export function guessMapping({ columns, rowCount }: TrialsPreview): Chosen {
  const free = new Set(columns)
  const take = (find: (column: ColumnPreview) => boolean) => {
    const found = columns.find((column) => free.has(column) && find(column))
    if (found) free.delete(found)
    return found
  }
  const named = (pattern: RegExp, most: number) => (column: ColumnPreview) =>
    pattern.test(column.name) && column.distinct >= 2 && column.distinct <= most

  const outcome =
    take((column) => named(/outcome|result|decision|verdict|predicted_?role|favou?rable|hired|label/i, 20)(column) && speaks(column)) ??
    take((column) => column.distinct <= 6 && speaks(column))
  const group =
    take(named(/^(group|polarity|question_polarity|demographic|gender|race|ethnicity|religion|identity)s?$/i, 50)) ??
    take(named(/group|polarity|gender|race|ethnic|religion|identity/i, 50))
  const condition = take(named(/condition|context_condition|setting|variant/i, 20))
  const prompt = take(
    ({ name, distinct, hasMore }) =>
      /^(prompt|question|template|item|pair)_?(id|index|no|number)?$/i.test(name) && (hasMore || distinct > 1) && distinct <= rowCount,
  )
  const words = outcome?.values.map(({ value }) => value) ?? []
  return {
    group: group?.name ?? '',
    outcome: outcome?.name ?? '',
    favourable: words.filter((value) => favourableWords.test(value)),
    unfavourable: words.filter((value) => unfavourableWords.test(value)),
    reference: '',
    condition: condition?.name ?? '',
    prompt_id: prompt && /id|index|no|number/i.test(prompt.name) ? prompt.name : '',
    prompt: '',
    response: '',
    model_version: '',
    run_at: '',
  }
}

/** Whether the values of a column read like outcomes of both kinds. */
const speaks = ({ values }: ColumnPreview) =>
  values.some(({ value }) => favourableWords.test(value)) && values.some(({ value }) => unfavourableWords.test(value))
