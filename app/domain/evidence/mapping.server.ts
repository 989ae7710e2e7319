import { type Chosen, type ColumnPreview, type Mapping, type MappingError, noColumn, optionalRoles, type TrialsPreview } from './model.ts'
import { promptToAskFor, rowsAPrompt } from './prompt-column.server.ts'

/** The mapping behind what was chosen, or a sentence for each field that has to change. */
export function checkMapping(
  preview: TrialsPreview,
  chosen: Chosen,
): { ok: true; mapping: Mapping } | { ok: false; errors: MappingError[] } {
  const errors = [...columnErrors(preview, chosen), ...valueErrors(preview, chosen), ...promptErrors(preview, chosen)]
  if (errors.length) return { ok: false, errors }

  const optional = Object.fromEntries(optionalRoles.filter((role) => isColumn(chosen[role])).map((role) => [role, chosen[role]]))
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
    .filter((role) => isColumn(chosen[role]) && !known.has(chosen[role]))
    .map((role) => ({ field: role, message: `The file has no column “${chosen[role]}”. Choose one of its columns.` }))
  const missing = (['group', 'outcome'] as const)
    .filter((role) => !chosen[role])
    .map((role) => ({
      field: role,
      message:
        role === 'group' ? 'Choose the column that says which group a trial is about.' : 'Choose the column that says what came out.',
    }))
  const twice: MappingError[] = roles
    .filter((role, at) => isColumn(chosen[role]) && roles.slice(0, at).some((earlier) => chosen[earlier] === chosen[role]))
    .map((role) => ({ field: role, message: `The column “${chosen[role]}” is chosen twice. Each column has one meaning.` }))
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

/** Rows made from one prompt are not independent: whoever has a column that looks like it says which, or that there is none. */
function promptErrors(preview: TrialsPreview, chosen: Chosen): MappingError[] {
  if (chosen.prompt_id) return []
  const likely = promptToAskFor(preview, chosen)
  if (!likely) return []
  const rows = rowsAPrompt(preview, likely)
  const message = `Choose a column or “none”. About ${rows} rows look alike, and the ranges depend on this. Try “${likely.name}”.`
  return [{ field: 'prompt_id', message }]
}

const isColumn = (name: string) => name !== '' && name !== noColumn

/** Past the limit of counted values nobody knows, so the file itself will say. */
const has = (column: ColumnPreview | undefined, value: string) =>
  column === undefined || column.hasMore || column.values.length < column.distinct || column.values.some((one) => one.value === value)
