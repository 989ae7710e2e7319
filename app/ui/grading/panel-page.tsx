import { Form, Link } from '@remix-run/react'
import { type Conflict, conflictNames, gradersAtLeast, type PanelState, panelStateNames } from '#domain/grading/model'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { CheckboxGroup } from '#ui/parts/checkbox-group'
import { Empty } from '#ui/parts/empty'
import { FormErrors } from '#ui/parts/form-errors'
import { Notice } from '#ui/parts/notice'
import { PageHead } from '#ui/parts/page-head'
import { RecordSection } from '#ui/parts/record-section'
import { SelectField } from '#ui/parts/select-field'
import { TextField } from '#ui/parts/text-field'
import type { Refused } from './refused.ts'

type Candidate = { id: string; handle: string; conflict: Conflict | null }
type Seat = { id: string; handle: string; graderId: string; isIn: boolean }
type Props = {
  entryId: string
  title: string
  candidates: readonly Candidate[]
  round: number
  mayAsk: boolean
  panel: { state: PanelState } | null
  seats: readonly Seat[]
  refused?: Refused
}

/** Where an admin asks graders: who has a part in the entry is shown with the reason and cannot be chosen. */
export function PanelPage({ entryId, title, candidates, round, mayAsk, panel, seats, refused }: Props) {
  const errors = refused?.errors ?? {}
  const free = candidates.filter(({ id, conflict }) => conflict === null && !seats.some(({ graderId }) => graderId === id))
  const absent = seats.filter(({ isIn }) => !isIn)
  return (
    <Page>
      <PageHead
        title={`Graders of “${title}”`}
        crumbs={[{ name: 'Grading', to: paths.grading() }, { name: 'Graders' }]}
        badges={panel && <span>{panelStateNames[panel.state]}</span>}
        lede="Two to five people who have no part in it. They see neither names nor each other’s grades."
      />
      {round > 1 && (
        <Notice className="mb-8">
          An author appealed the score: others than before grade it anew. They are not told that there was a first score.
        </Notice>
      )}
      <FormErrors errors={refused?.errors} />
      {panel ? (
        <RecordSection title="Asked" note={panel.state === 'settled' ? <Link to={paths.entryScore(entryId)}>The score</Link> : undefined}>
          <ul className="border-t border-rule">
            {seats.map(({ id, handle, isIn }) => (
              <li key={id} className="flex justify-between gap-6 border-b border-rule py-3">
                <span>{handle}</span>
                <span className="text-small text-ink-2">{isIn ? 'Handed in' : 'Not yet'}</span>
              </li>
            ))}
          </ul>
        </RecordSection>
      ) : (
        <RecordSection title="Whom to ask">
          {!mayAsk ? (
            <p className="text-ink-2">The appeal has ended, so nobody is asked any more.</p>
          ) : free.length < gradersAtLeast ? (
            <>
              <Empty title="There are not enough graders">
                At least two without a part in it are needed. Grant the role to others first, everywhere or for this programme: it waits
                until then, and is never graded by somebody with a part in it.
              </Empty>
              <ul className="mt-6 border-t border-rule">
                {candidates.map(({ id, handle, conflict }) => (
                  <li key={id} className="border-b border-rule py-3">
                    {handle}
                    <span className="block text-small text-ink-2">
                      {conflict ? `Cannot grade this: ${conflictNames[conflict]}.` : 'Could grade this.'}
                    </span>
                  </li>
                ))}
              </ul>
            </>
          ) : (
            <Form method="post" action={paths.entryPanel(entryId)} className="flex max-w-form flex-col gap-6">
              <CheckboxGroup
                name="grader"
                label="Graders"
                error={errors.grader}
                choices={candidates.map(({ id, handle, conflict }) => ({
                  value: id,
                  label: handle,
                  hint: conflict ? `Cannot grade this: ${conflictNames[conflict]}.` : undefined,
                  isDisabled: conflict !== null,
                }))}
                defaultValues={[refused?.typed.grader ?? []].flat()}
              />
              <div>
                <Button id="form" kind="filled">
                  Ask these graders
                </Button>
              </div>
            </Form>
          )}
        </RecordSection>
      )}
      {panel?.state === 'grading' && absent.length > 0 && free.length > 0 && (
        <RecordSection title="Ask somebody else" note="In the place of one who has not handed in.">
          <Form method="post" action={paths.entryReplacement(entryId)} className="flex max-w-form flex-col gap-6">
            <SelectField
              name="seat"
              label="Who leaves"
              placeholder="Choose"
              choices={absent.map(({ id, handle }) => ({ value: id, label: handle }))}
              error={errors.seat}
              defaultValue={String(refused?.typed.seat ?? '')}
            />
            <SelectField
              name="grader"
              label="Who takes the place"
              placeholder="Choose"
              choices={free.map(({ id, handle }) => ({ value: id, label: handle }))}
              error={errors.grader}
              defaultValue={String(refused?.typed.grader ?? '')}
            />
            <TextField name="reason" label="Why" error={errors.reason} defaultValue={String(refused?.typed.reason ?? '')} />
            <div>
              <Button>Replace</Button>
            </div>
          </Form>
        </RecordSection>
      )}
    </Page>
  )
}
