import { Form, Link } from '@remix-run/react'
import { type ColumnPreview, columnRoles, optionalRoles, type TrialsPreview } from '#domain/evidence/model'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { CheckboxGroup } from '#ui/parts/checkbox-group'
import { FormErrors } from '#ui/parts/form-errors'
import { PageHead } from '#ui/parts/page-head'
import { SelectField } from '#ui/parts/select-field'
import { FirstRows } from './first-rows.tsx'

type Chosen = { group: string; outcome: string; favourable: string[]; unfavourable: string[]; reference: string } & Record<
  (typeof optionalRoles)[number],
  string
>
type Props = { id: string; reportId: string; fileName: string; preview: TrialsPreview; chosen: Chosen; errors?: Record<string, string> }

/** What each column means, with guesses made already. Another outcome column is looked at by a link of the form itself, so no script is needed. */
export function MappingForm({ id, reportId, fileName, preview, chosen, errors = {} }: Props) {
  const columns = preview.columns.map((column) => ({ value: column.name, label: `${column.name} (${countOf(column)})` }))
  const named = (name: string) => preview.columns.find((column) => column.name === name)
  const values = (named(chosen.outcome)?.values ?? []).map(({ value, count }) => ({
    value,
    label: `${value}, ${count.toLocaleString('en')} rows`,
  }))
  const groups = (named(chosen.group)?.values ?? []).map(({ value }) => ({ value, label: value }))
  const select = (role: 'group' | 'outcome' | (typeof optionalRoles)[number], hint: string, placeholder: string) => (
    <SelectField
      key={role}
      name={role}
      label={columnRoles[role]}
      hint={hint}
      placeholder={placeholder}
      choices={columns}
      defaultValue={chosen[role]}
      error={errors[role]}
    />
  )
  return (
    <Page>
      <PageHead
        title="What is each column?"
        crumbs={[{ name: 'My reports', to: paths.myReports() }, { name: 'Report', to: paths.draft(reportId) }, { name: 'Evidence' }]}
        lede={`${fileName}: ${preview.rowCount.toLocaleString('en')} rows, ${preview.columns.length} columns. We guessed from names and values; change what is wrong. Your file stays as it is.`}
      />
      <Form method="post" action={paths.evidenceMapping(id)}>
        <FormErrors errors={errors} />
        <div className="flex max-w-form flex-col gap-7">
          {select('group', 'Who each trial is about.', 'Choose a column')}
          {select('outcome', 'What came out.', 'Choose a column')}
          <div>
            <Button formMethod="get" formNoValidate isSmall>
              Show the values of these columns
            </Button>
          </div>
          <CheckboxGroup
            name="favourable"
            label="Favourable outcomes"
            hint="Tick those that you would call fair or good for the person."
            choices={values}
            defaultValues={chosen.favourable}
            error={errors.favourable}
          />
          <CheckboxGroup
            name="unfavourable"
            label="Unfavourable outcomes"
            hint="What is ticked in neither is left out and counted."
            choices={values}
            defaultValues={chosen.unfavourable}
            error={errors.unfavourable}
            id="unfavourable"
          />
          <SelectField
            name="reference"
            label="Compare with"
            hint="The group that the others are compared with. Choose it before you see the figures."
            placeholder="The largest group"
            choices={groups}
            defaultValue={chosen.reference}
            error={errors.reference}
          />
          {select('condition', 'Splits the trials into parts, for instance ambiguous and clear questions.', 'None')}
          {select('prompt_id', 'Rows made from the same prompt. Without it every row counts as independent.', 'None')}
          <details>
            <summary className="min-h-11 cursor-pointer py-2">Four more: prompt text, response, model version, when it ran</summary>
            <div className="flex flex-col gap-6 pt-2">
              {optionalRoles
                .filter((role) => role !== 'condition' && role !== 'prompt_id')
                .map((role) => select(role, 'Shown as a sample, never counted.', 'None'))}
            </div>
          </details>
          <div className="flex flex-wrap items-center gap-6">
            <Button kind="filled">Continue</Button>
            <Link to={paths.draft(reportId)}>Back to your report</Link>
            <Link to={paths.evidenceRemoval(id)}>Remove the file</Link>
          </div>
        </div>
      </Form>
      <FirstRows
        preview={preview}
        roles={{ [chosen.group]: 'Group', [chosen.outcome]: 'Outcome', [chosen.condition]: 'Condition', [chosen.prompt_id]: 'Prompt' }}
      />
    </Page>
  )
}

const countOf = ({ distinct, hasMore }: ColumnPreview) => (hasMore ? 'many values' : distinct === 1 ? '1 value' : `${distinct} values`)
