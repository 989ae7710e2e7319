import { Form } from '@remix-run/react'
import type { ComponentProps } from 'react'
import { paths } from '#kernel/paths'
import { Button } from '#ui/parts/button'
import { Pieces } from '#ui/parts/pieces'
import { RecordSection } from '#ui/parts/record-section'
import { SelectField } from '#ui/parts/select-field'

type Props = {
  slug: string
  number: number
  from: number
  others: readonly number[]
  texts: readonly { name: string; pieces: ComponentProps<typeof Pieces>['pieces'] }[]
}

/** The texts of a version word by word against another one, as they were written. Texts that read the same are left out. */
export function VersionWording({ slug, number, from, others, texts }: Props) {
  return (
    <RecordSection
      title="Word by word"
      note={
        <>
          From version {from} to version {number}. <ins className="bg-settled-wash text-ink">Added words</ins> are underlined,{' '}
          <del className="bg-grave-wash">removed words</del> are struck through.
        </>
      }
    >
      {texts.length === 0 ? (
        <p className="text-ink-2">Every text reads the same in both.</p>
      ) : (
        <dl className="flex max-w-body flex-col gap-5">
          {texts.map(({ name, pieces }) => (
            <div key={name}>
              <dt className="font-strong">{name}</dt>
              <dd className="mt-1 break-words whitespace-pre-line">
                <Pieces pieces={pieces} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {others.length > 1 && (
        <Form method="get" action={paths.programmeVersion(slug, number)} className="mt-6 flex flex-wrap items-end gap-6">
          <SelectField
            name="from"
            label="Compare with"
            choices={others.map((value) => ({ value: String(value), label: `Version ${value}` }))}
            defaultValue={String(from)}
          />
          <Button>Compare</Button>
        </Form>
      )}
    </RecordSection>
  )
}
