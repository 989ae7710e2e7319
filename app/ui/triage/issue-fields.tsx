import type { DeskReport } from '#domain/triage'
import { SelectField } from '#ui/parts/select-field'
import { TextField } from '#ui/parts/text-field'
import { type Refused, shownIn } from './refused.ts'

type Props = { similar: DeskReport['similar']; first: string; issue: string | null; refused?: Refused }

/** Which issue a report joins: one of the similar ones, or any other of its system by id. */
export function IssueFields({ similar, first, issue, refused }: Props) {
  const isListed = similar.some(({ publicId }) => publicId === issue)

  return (
    <div className="grid gap-6 sm:grid-cols-[1fr_14rem]">
      <SelectField
        name="issue"
        label="Join an issue"
        placeholder={first}
        choices={similar.map(({ publicId, title, state }) => ({
          value: publicId,
          label: `${publicId}: ${title} (${state.replaceAll('_', ' ')})`,
        }))}
        defaultValue={shownIn(refused, 'issue', isListed ? (issue ?? '') : '')}
        error={refused?.errors.issue}
      />
      <TextField
        name="other_issue"
        label="Id of another issue"
        isOptional
        placeholder="CW-2026-40713"
        autoComplete="off"
        defaultValue={shownIn(refused, 'other_issue', isListed ? '' : (issue ?? ''))}
      />
    </div>
  )
}
