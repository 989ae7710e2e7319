import { Link } from '@remix-run/react'
import type { ShownPiece } from '#domain/evidence'
import { type AddedPiece, addedPieces } from '#domain/reports/model'
import { paths } from '#kernel/paths'
import { Button } from '#ui/parts/button'
import { FileField } from '#ui/parts/file-field'

export type Attached = { id: string; fileName: string; state: 'queued' | 'running' | 'done' | 'failed' | null }
type Props = { draftId: string; attached: Attached[]; pieces: ShownPiece[]; error?: string }

/** What is attached and how far it is, and the field for one more file. */
export function EvidenceFields({ draftId, attached, pieces, error }: Props) {
  return (
    <div className="flex max-w-form flex-col gap-6">
      {attached.length + pieces.length > 0 && (
        <ul className="border-t border-rule">
          {attached.map((file) => (
            <AttachedFile key={file.id} {...file} />
          ))}
          {pieces.map((piece) => (
            <AttachedPiece key={piece.id} piece={piece} />
          ))}
        </ul>
      )}
      <FileField
        name="trials"
        label="Trials file"
        isOptional
        accept=".csv,.tsv,text/csv,text/tab-separated-values"
        hint="CSV with a row of column names, up to 50 MB and 200,000 rows. Your columns may have any names."
        error={error}
      />
      <div>
        <Button formAction={paths.draft(draftId)} isSmall>
          Attach the file
        </Button>
      </div>
      <fieldset>
        <legend className="font-strong">Add something else</legend>
        <p className="text-small text-ink-2">Your draft is saved on the way.</p>
        <div className="mt-2 flex flex-wrap gap-3">
          {addedPieces.map((piece) => (
            <Button key={piece} formAction={paths.draft(draftId)} name="next" value={piece} isSmall>
              {pieceNames[piece]}
            </Button>
          ))}
        </div>
      </fieldset>
    </div>
  )
}

const pieceNames: Record<AddedPiece, string> = {
  rows: 'Trials typed in',
  transcripts: 'Transcript',
  images: 'Image',
  links: 'Link',
  testimonies: 'Testimony',
}

function AttachedPiece({ piece: { id, kind, content } }: { piece: ShownPiece }) {
  const said = kind === 'file' || kind === 'link' ? content.words : ''
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-rule py-3">
      <span className="min-w-0 break-words">
        <strong>{kindNames[kind]}</strong> <span className="text-small text-ink-2">{said}</span>
      </span>
      <Link to={paths.evidenceRemoval(id)} className="text-small">
        Remove<span className="sr-only"> the {kindNames[kind].toLowerCase()}</span>
      </Link>
    </li>
  )
}

const kindNames = { transcript: 'Transcript', file: 'Image', link: 'Link', testimony: 'Testimony' } as const

const words = { queued: 'waits for its figures', running: 'is being counted', done: 'has its figures', failed: 'could not be counted' }

function AttachedFile({ id, fileName, state }: Attached) {
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-rule py-3">
      <span className="min-w-0 break-words">
        <strong>{fileName}</strong>{' '}
        <span className="text-small text-ink-2">{state ? words[state] : 'has columns without a meaning yet'}</span>
      </span>
      <span className="flex gap-5 text-small">
        {state ? (
          <Link to={paths.evidence(id)}>See the figures</Link>
        ) : (
          <Link to={paths.evidenceMapping(id)}>Say what the columns mean</Link>
        )}
        <Link to={paths.evidenceRemoval(id)}>Remove</Link>
      </span>
    </li>
  )
}
