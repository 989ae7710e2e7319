import { Form, Link } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { Notice } from '#ui/parts/notice'
import { PageHead } from '#ui/parts/page-head'
import { TextArea } from '#ui/parts/text-area'
import type { Refused } from './refused.ts'

type Props = { as: 'close' | 'cancel'; slug: string; title: string; standing: number; refused?: Refused }

const words = {
  close: {
    title: 'Close this programme?',
    lede: 'It takes no entries any more. Those in it are decided and paid as they were promised.',
    button: 'Close the programme',
  },
  cancel: {
    title: 'Cancel this programme?',
    lede: 'Nobody has an entry in it, so nothing that was promised is taken from anybody. What was paid in stays in its books until it is returned.',
    button: 'Cancel the programme',
  },
}

/** Asks once more before a programme ends, and for the reason. What stands in it is said first. */
export function EndingPage({ as, slug, title, standing, refused }: Props) {
  const said = words[as]
  const isBarred = as === 'cancel' && standing > 0
  return (
    <Page>
      <PageHead
        title={said.title}
        crumbs={[{ name: 'Programmes', to: paths.programmes() }, { name: title, to: paths.programme(slug) }, { name: said.button }]}
        lede={isBarred ? undefined : said.lede}
      />
      {isBarred ? (
        <Notice>
          It cannot be cancelled: {standing === 1 ? 'an entry stands' : `${standing} entries stand`} in it, and what it promised them holds.
          It ends by its course. <Link to={paths.programme(slug)}>Back to the programme</Link>
        </Notice>
      ) : (
        <Form method="post" className="flex max-w-form flex-col gap-6">
          <FormErrors errors={refused?.errors} />
          {standing > 0 && (
            <p>
              {standing === 1 ? 'One entry stands' : `${standing} entries stand`} in it. Everybody with a part in one is told, with your
              reason.
            </p>
          )}
          <TextArea
            name="text"
            label="Why it ends"
            hint="Public, on the page of the programme."
            rows={4}
            defaultValue={refused?.typed.text}
            error={refused?.errors.text}
          />
          <div className="flex items-center gap-6">
            <Button kind="grave">{said.button}</Button>
            <Link to={paths.programme(slug)}>Back</Link>
          </div>
        </Form>
      )}
    </Page>
  )
}
