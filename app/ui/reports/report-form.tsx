import { Form, Link } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import type { ShownPiece } from '#domain/evidence'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { PageHead } from '#ui/parts/page-head'
import { type Offer, ProgrammeChoice } from '#ui/programmes/programme-choice'
import { useAutosave } from '../parts/use-autosave.ts'
import type { Attached } from './evidence-fields.tsx'
import { type DraftView, type Refused, typedIn } from './form-values.ts'
import { FullFields } from './full-fields.tsx'
import { QuickFields } from './quick-fields.tsx'
import { SavedElsewhere } from './saved-elsewhere.tsx'
import { type Similar, SimilarOpen } from './similar-open.tsx'
import type { SystemChoice } from './system-fields.tsx'

type Props = {
  draft: DraftView
  systems: SystemChoice[]
  attached: Attached[]
  pieces: ShownPiece[]
  similar: Similar[]
  /** The open programmes, and what the draft holds of an entry in one. */
  offers: Offer[]
  choice: Record<string, string | string[]> | null
  kept: Refused | null
  refused?: Refused
}

/** A whole report on one page, quick or full. It posts without scripts; with them it saves itself while it is written. */
export function ReportForm({ draft, systems, attached, pieces, similar, offers, choice, kept, refused: sent }: Props) {
  const refused = sent ?? kept ?? undefined
  const form = useRef<HTMLFormElement>(null)
  const isQuick = draft.depth === 'quick'
  const saved = useAutosave(form, {
    address: paths.autosave(draft.id),
    version: Math.max(draft.version, refused?.elsewhere?.version ?? 0),
  })
  const fields = { systems, values: typedIn(draft, refused), errors: refused?.errors ?? {} }
  // Sent from the foot of a long page: what is to mend stands on top.
  useEffect(() => {
    if (refused) document.getElementById('errors')?.focus()
  }, [refused])
  return (
    <Page>
      <PageHead
        title={isQuick ? 'Your quick report' : 'Your report'}
        crumbs={[{ name: 'My reports', to: paths.myReports() }, { name: 'Draft' }]}
        lede={isQuick ? quickLede : 'Say what you saw and on which system. Evidence makes it stronger; a clear story is enough.'}
      />
      <Form method="post" action={paths.submission(draft.id)} encType="multipart/form-data" ref={form} id="form" noValidate>
        <FormErrors errors={refused?.errors} />
        {refused?.elsewhere && <SavedElsewhere {...refused.elsewhere} />}
        <input type="hidden" name="version" value={saved.version} />
        {refused?.typed.kept && <input type="hidden" name="kept" value={refused.typed.kept} />}
        {isQuick ? <QuickFields {...fields} /> : <FullFields draftId={draft.id} attached={attached} pieces={pieces} {...fields} />}
        <ProgrammeChoice
          form={form}
          system={fields.values.system}
          offers={offers}
          typed={refused?.typed ?? choice ?? {}}
          errors={fields.errors}
        />
        {/* Below what is being typed, so that nothing moves under the hands. */}
        <SimilarOpen draftId={draft.id} form={form} similar={similar} />
        <div className="mt-10 flex flex-wrap items-center gap-4 border-t border-ink pt-6">
          <Button kind="filled">Submit report</Button>
          <Button formAction={paths.draft(draft.id)}>Save draft</Button>
          {isQuick && <Button formAction={paths.promotion(draft.id)}>Make it a full report</Button>}
          <Link to={paths.withdrawal(draft.id)}>Discard</Link>
        </div>
        <p role="status" className="mt-3 min-h-6 text-small text-ink-2">
          {saved.sentence}
        </p>
      </Form>
    </Page>
  )
}

const quickLede = 'Five fields. You can add evidence and the rest whenever you like; nothing you type is lost.'
