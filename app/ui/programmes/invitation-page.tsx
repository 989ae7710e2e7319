import { Form, Link } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { Notice } from '#ui/parts/notice'
import { PageHead } from '#ui/parts/page-head'
import { TextField } from '#ui/parts/text-field'
import type { Refused } from './refused.ts'
import { shareOf } from './words.ts'

type Props = { id: string; title: string | null; share: number | null; mayInvite: boolean; refused?: Refused }

/** Gives a part of one's own share to a co-author, who accepts or declines it. */
export function InvitationPage({ id, title, share, mayInvite, refused }: Props) {
  const typed = (name: string) => String(refused?.typed[name] ?? '')
  return (
    <Page>
      <PageHead
        title="Invite a co-author"
        crumbs={[{ name: title ?? 'Entry', to: paths.entry(id) }, { name: 'Invite a co-author' }]}
        lede={share === null ? undefined : `You have ${shareOf(share)} of it. What you give is theirs once they accept.`}
      />
      {mayInvite ? (
        <Form method="post" className="flex max-w-form flex-col gap-6">
          <FormErrors errors={refused?.errors} />
          <TextField
            name="handle"
            label="Handle"
            hint="As it stands in the address of their profile."
            autoComplete="off"
            defaultValue={typed('handle')}
            error={refused?.errors.handle}
          />
          <TextField
            name="share"
            label="Share in percent"
            inputMode="decimal"
            defaultValue={typed('share')}
            error={refused?.errors.share}
          />
          <div className="flex items-center gap-6">
            <Button kind="filled">Invite</Button>
            <Link to={paths.entry(id)}>Back</Link>
          </div>
        </Form>
      ) : (
        <Notice>Co-authors are invited by who made the entry, while its programme is open.</Notice>
      )}
    </Page>
  )
}
