import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { ShownPiece } from '#domain/evidence'
import { turnRoleNames } from '#domain/evidence/model'
import type { HazardClass } from '#domain/reports/model'
import { CoveredText } from '#ui/parts/covered-text'
import { CoveredImage } from './covered-image.tsx'

type Props = {
  pieces: readonly ShownPiece[]
  isCovered: boolean
  warning: string | null
  hazard: HazardClass | null
  imageAt?: (id: string, as?: 'veiled') => string
}

/** Transcripts, links, images and testimonies. Words that may hurt and every image are covered until asked for. */
export function Pieces({ pieces, ...cover }: Props) {
  return (
    <ul className="flex max-w-body flex-col gap-10">
      {pieces.map((piece) => (
        <li key={piece.id} id={piece.id} className="min-w-0">
          <Piece piece={piece} {...cover} />
        </li>
      ))}
    </ul>
  )
}

function Piece({ piece, isCovered, warning, hazard, imageAt }: Omit<Props, 'pieces'> & { piece: ShownPiece }) {
  const { pathname } = useLocation()
  const cover = {
    hazard: hazard ?? 'H1',
    topic: warning ?? 'Text that may hurt',
    showHref: `${pathname}?show=${piece.id}#${piece.id}`,
    hideHref: `${pathname}#${piece.id}`,
  } as const
  switch (piece.kind) {
    case 'transcript': {
      const turns = piece.content && <Turns turns={piece.content.turns} />
      return <Headed title="Transcript">{isCovered ? <CoveredText {...cover} text={turns} /> : turns}</Headed>
    }
    case 'link':
      return (
        <Headed title="Link">
          <a href={piece.content.url} rel="noopener noreferrer nofollow ugc" className="break-words">
            {piece.content.words}
          </a>
          <span className="block text-small break-all text-ink-2">{piece.content.url}</span>
        </Headed>
      )
    case 'file':
      return (
        <Headed title="Image">
          <CoveredImage id={piece.id} {...piece.content} isUncovered={piece.isUncovered} imageAt={imageAt} />
        </Headed>
      )
    case 'testimony': {
      const text = piece.content && <p className="break-words whitespace-pre-wrap">{piece.content.text}</p>
      return (
        <Headed title="Testimony" note="Whose it is, is for moderators only.">
          {piece.isWithheld ? (
            <p className="text-ink-2">The person asked that only moderators read it.</p>
          ) : isCovered ? (
            <CoveredText {...cover} text={text} />
          ) : (
            text
          )}
        </Headed>
      )
    }
  }
}

function Headed({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <>
      <h3 className="text-h3">{title}</h3>
      {note && <p className="text-small text-ink-2">{note}</p>}
      <div className="mt-2">{children}</div>
    </>
  )
}

function Turns({ turns }: { turns: readonly Turn[] }) {
  return (
    <ol className="border-t border-rule">
      {turns.map((turn, at) => (
        <Said key={keyOf(turn, at)} {...turn} />
      ))}
    </ol>
  )
}

type Turn = { role: keyof typeof turnRoleNames; text: string }
/** People say the same thing twice, so the place belongs to the key. */
const keyOf = ({ role }: Turn, at: number) => `${at} ${role}`

function Said({ role, text }: Turn) {
  return (
    <li className="grid gap-x-6 border-b border-rule py-2.5 sm:grid-cols-[7rem_minmax(0,1fr)]">
      <strong className={role === 'system' ? 'text-accent' : ''}>{turnRoleNames[role]}</strong>
      <span className="min-w-0 break-words whitespace-pre-wrap">{text}</span>
    </li>
  )
}
