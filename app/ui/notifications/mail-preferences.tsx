import { Form, Link } from '@remix-run/react'
import { mailChoiceNames, mailChoices, optionalTopics, type Topic, topicDescriptions, topicNames } from '#domain/notifications/model'
import { paths } from '#kernel/paths'
import { FormPage } from '#ui/accounts/form-page'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { SelectField } from '#ui/parts/select-field'

type Props = {
  preferences: Partial<Record<Topic, string>>
  refused?: { errors: Record<string, string>; typed: Record<string, string | string[]> }
}

/** One choice a topic. What must come at once is said, not offered. */
export function MailPreferences({ preferences, refused }: Props) {
  const chosen = (topic: Topic) => [refused?.typed[topic] ?? preferences[topic]].flat()[0]
  return (
    <FormPage title="What comes by mail" lede="Everything stands in your inbox here. Choose what comes by mail too.">
      <Form method="post" className="flex flex-col gap-7">
        <FormErrors errors={refused?.errors} />
        {optionalTopics.map((topic) => (
          <SelectField
            key={topic}
            name={topic}
            label={topicNames[topic]}
            hint={topicDescriptions[topic]}
            choices={mailChoices.map((value) => ({ value, label: mailChoiceNames[value] }))}
            defaultValue={chosen(topic)}
            error={refused?.errors[topic]}
          />
        ))}
        <div>
          <p className="font-strong">{topicNames.account}</p>
          <p className="text-small text-ink-2">{topicDescriptions.account}</p>
        </div>
        <div>
          <Button kind="filled">Save</Button>
        </div>
      </Form>
      <p>
        <Link to={paths.inbox()}>Back to the inbox</Link>
      </p>
    </FormPage>
  )
}
