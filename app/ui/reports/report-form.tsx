import { Form, Link } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { PageHead } from '#ui/parts/page-head'
import { RecordSection } from '#ui/parts/record-section'
import { AffectedFields } from './affected-fields.tsx'
import { type Attached, EvidenceFields } from './evidence-fields.tsx'
import { type DraftView, type Refused, typedIn } from './form-values.ts'
import { HappenedFields } from './happened-fields.tsx'
import { type SystemChoice, SystemFields } from './system-fields.tsx'
import { TrackFields } from './track-fields.tsx'
import { useAutosave } from './use-autosave.ts'

type Props = { draft: DraftView; systems: SystemChoice[]; attached: Attached[]; refused?: Refused }

/** The whole full report on one page. It posts without scripts; with them it saves itself while it is written. */
export function ReportForm({ draft, systems, attached, refused }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const saved = useAutosave(form, draft)
  const values = typedIn(draft, refused)
  const errors = refused?.errors ?? {}
  // Sent from the foot of a long page: what is to mend stands on top.
  useEffect(() => {
    if (refused) document.getElementById('errors')?.focus()
  }, [refused])
  return (
    <Page>
      <PageHead
        title="Your report"
        crumbs={[{ name: 'My reports', to: paths.myReports() }, { name: 'Draft' }]}
        lede="Say what you saw and on which system. Evidence makes it stronger; a clear story is enough."
      />
      <Form method="post" action={paths.submission(draft.id)} encType="multipart/form-data" ref={form} id="form" noValidate>
        <FormErrors errors={refused?.errors} />
        <input type="hidden" name="version" value={saved.version} />
        <RecordSection title="The system">
          <SystemFields systems={systems} values={values} errors={errors} />
        </RecordSection>
        <RecordSection title="What you saw">
          <HappenedFields values={values} errors={errors} />
        </RecordSection>
        <RecordSection title="Who it affects">
          <AffectedFields values={values} errors={errors} />
        </RecordSection>
        <RecordSection title="Evidence" note="A table of trials: one row for each time you tried.">
          <EvidenceFields draftId={draft.id} attached={attached} error={errors.trials} />
        </RecordSection>
        <RecordSection title="Publication">
          <TrackFields values={values} errors={errors} />
        </RecordSection>
        <div className="mt-10 flex flex-wrap items-center gap-4 border-t border-ink pt-6">
          <Button kind="filled">Submit report</Button>
          <Button formAction={paths.draft(draft.id)}>Save draft</Button>
          <Link to={paths.withdrawal(draft.id)}>Discard</Link>
        </div>
        <p role="status" className="mt-3 min-h-6 text-small text-ink-2">
          {saved.sentence}
        </p>
      </Form>
    </Page>
  )
}
