import { Form, Link } from '@remix-run/react'
import { harmGroups } from '#domain/reports/harms'
import { attributeNames, type GroupAttribute, groupAttributes } from '#domain/reports/model'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { CheckboxGroup } from '#ui/parts/checkbox-group'
import { FormErrors } from '#ui/parts/form-errors'
import { PageHead } from '#ui/parts/page-head'
import { SelectField } from '#ui/parts/select-field'
import type { Refused } from './form-values.ts'

type Props = {
  id: string
  title: string
  harms: string[]
  groups: GroupAttribute[]
  releaseId: string | null
  releases: { id: string; name: string }[]
  refused?: Refused
}

/** What a full report says beyond a quick one, asked after the quick one was sent. */
export function PromotionPage({ id, title, harms, groups, releaseId, releases, refused }: Props) {
  const errors = refused?.errors ?? {}
  const many = (name: string, kept: string[]) => (refused ? [refused.typed[name] ?? []].flat() : kept)
  return (
    <Page>
      <PageHead
        title="Make it a full report"
        crumbs={[{ name: title, to: paths.reportPage(id) }, { name: 'Full report' }]}
        lede="What you sent stays as it is. These add to it; evidence can be added on the report’s page."
      />
      <Form method="post" className="flex max-w-form flex-col gap-6" id="form" noValidate>
        <FormErrors errors={refused?.errors} />
        <SelectField
          name="release"
          label="Release"
          isOptional
          placeholder="Not sure"
          choices={releases.map(({ id: value, name }) => ({ value, label: name }))}
          defaultValue={many('release', [releaseId ?? ''])[0]}
          error={errors.release}
        />
        <SelectField
          name="harm"
          label="Harm"
          placeholder="Choose the one that fits best"
          choices={harmGroups.flatMap(({ name, harms: named }) =>
            named.map((harm) => ({ value: harm.code, label: harm.name, group: name })),
          )}
          defaultValue={many('harm', harms)[0] ?? ''}
          error={errors.harm}
        />
        <CheckboxGroup
          name="groups"
          label="Which groups"
          hint="What those affected have in common. Tick all that fit."
          isOptional
          isRow
          choices={groupAttributes.map((attribute) => ({ value: attribute, label: attributeNames[attribute] }))}
          defaultValues={many('groups', groups)}
          error={errors.groups}
        />
        <div className="flex flex-wrap items-center gap-6">
          <Button kind="filled">Make it a full report</Button>
          <Link to={paths.reportPage(id)}>Leave it quick</Link>
        </div>
      </Form>
    </Page>
  )
}
