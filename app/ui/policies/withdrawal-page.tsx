import { Form, Link } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { FormPage } from '#ui/accounts/form-page'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { TextArea } from '#ui/parts/text-area'
import { type Refused, shownIn } from './form-props.ts'

type Props = { id: string; title: string; version: string; mayWithdraw: boolean; refused?: Refused }

/** Gives up a version that has no date yet, with a reason. */
export function WithdrawalPage({ id, title, version, mayWithdraw, refused }: Props) {
  return (
    <FormPage
      title={`Withdraw ${title.toLowerCase()} ${version}`}
      lede={
        mayWithdraw
          ? 'It stays on record for those who prepare policies. Its number is not given again.'
          : 'It cannot be withdrawn any more.'
      }
    >
      <FormErrors errors={refused?.errors} />
      <Form method="post" className="flex flex-col gap-6">
        {mayWithdraw && (
          <TextArea name="reason" label="Why" rows={3} defaultValue={shownIn(refused, 'reason')} error={refused?.errors.reason} />
        )}
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          {mayWithdraw && <Button kind="grave">Withdraw this version</Button>}
          <Link to={paths.adminPolicy(id)}>Back</Link>
        </div>
      </Form>
    </FormPage>
  )
}
