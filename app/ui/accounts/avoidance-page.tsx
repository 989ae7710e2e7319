import { Form, Link } from '@remix-run/react'
import { type Avoidance, avoidanceNames, avoidances, avoidedNames } from '#domain/accounts/model'
import { paths } from '#kernel/paths'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { RadioGroup } from '#ui/parts/radio-group'
import { EndAvoidance } from './end-avoidance.tsx'
import { FormPage } from './form-page.tsx'

type Props = { handle: string; how: Avoidance | null; errors?: Record<string, string> }

const effects: Record<Avoidance, string> = {
  mute: 'Their comments are folded for you, and you are not told of them, even where they call you by name.',
  block: 'The same, and you are not told of their invitations either.',
}

/** How to keep away from somebody. What a role decides about a report or an account is told all the same. */
export function AvoidancePage({ handle, how, errors }: Props) {
  return (
    <FormPage
      title={`Mute or block ${handle}`}
      lede="They are not told, and nothing that they see differs. What they decide in a role still reaches you."
    >
      {how && <p>Now: {avoidedNames[how].toLowerCase()}.</p>}
      <Form method="post" className="flex flex-col gap-6">
        <FormErrors errors={errors} />
        <RadioGroup
          name="how"
          label="What to do"
          choices={avoidances.map((value) => ({ value, label: avoidanceNames[value], hint: effects[value] }))}
          defaultValue={how ?? 'mute'}
          error={errors?.how}
        />
        <div>
          <Button kind="filled">Save</Button>
        </div>
      </Form>
      {how && <EndAvoidance handle={handle} />}
      <p className="text-small text-ink-2">Does what they write break a rule? Flag it as well: muting tells no moderator.</p>
      <p>
        <Link to={paths.avoided()}>All whom you muted or blocked</Link>
      </p>
    </FormPage>
  )
}
