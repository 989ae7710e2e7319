import { TextArea } from '#ui/parts/text-area'

type Props = { refused?: { errors: Record<string, string>; typed: Record<string, string | string[]> } }

/** Why somebody is given or loses a part here. */
export function ReasonField({ refused }: Props) {
  return (
    <TextArea
      name="reason"
      label="Reason"
      hint="It stays on record with your name."
      error={refused?.errors.reason}
      defaultValue={refused?.typed.reason}
      rows={3}
      required
    />
  )
}
