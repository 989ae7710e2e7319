import { Form, Link } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { FormPage } from '#ui/accounts/form-page'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { TextField } from '#ui/parts/text-field'
import { type Refused, shownIn } from './form-props.ts'

type Props = { id: string; title: string; version: string; isMaterial: boolean; state: string; firstDay: string; refused?: Refused }

/** From which day an approved version holds. */
export function SchedulePage({ id, title, version, isMaterial, state, firstDay, refused }: Props) {
  if (state !== 'approved')
    return (
      <FormPage
        title={`${title} ${version}`}
        lede={state === 'draft' ? 'Two people have to approve it first.' : 'It has its date already.'}
      >
        <p>
          <Link to={paths.adminPolicy(id)}>Back to this version</Link>
        </p>
      </FormPage>
    )
  return (
    <FormPage
      title={`Give ${title.toLowerCase()} ${version} a date`}
      lede={
        isMaterial
          ? 'With its date it becomes public, and everybody is told by mail. It applies 30 days later at the earliest.'
          : 'With its date it becomes public. Nobody is asked again, since only wording changes.'
      }
    >
      <FormErrors errors={refused?.errors} />
      <Form method="post" id="form" className="flex flex-col gap-6">
        <TextField
          name="effective_on"
          label="First day"
          type="date"
          min={firstDay}
          hint={`From midnight UTC. ${firstDay} or later.`}
          defaultValue={shownIn(refused, 'effective_on', firstDay)}
          error={refused?.errors.effective_on}
          className="max-w-56"
        />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <Button kind="filled">Publish with this date</Button>
          <Link to={paths.adminPolicy(id)}>Back</Link>
        </div>
      </Form>
    </FormPage>
  )
}
