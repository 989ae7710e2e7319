import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { capabilityNames } from '#domain/sanctions/model'
import { type Capability, capabilities } from '#kernel/actor'
import { paths } from '#kernel/paths'
import { Glyph } from '#ui/parts/glyph'
import { Moment } from '#ui/parts/moment'
import { RecordSection } from '#ui/parts/record-section'

type Props = { withheld: readonly Capability[]; isShutOut: boolean; endsAt: Date | null }

/** What somebody can still do, and what not, in plain words. */
export function WhatItMeans({ withheld, isShutOut, endsAt }: Props) {
  const kept = isShutOut ? [] : capabilities.filter((one) => !withheld.includes(one)).map((one) => capabilityNames[one])
  return (
    <RecordSection title="What this means">
      <div className="grid gap-x-12 gap-y-8 sm:grid-cols-2">
        <List title="You still can" items={[...always, ...named(kept)]} glyph={<Yes />} />
        <List
          title={
            endsAt ? (
              <>
                Until <Moment at={endsAt} as="day" /> you cannot
              </>
            ) : (
              'You cannot'
            )
          }
          items={named(withheld.map((one) => capabilityNames[one]))}
          glyph={<No />}
          note="Drafts are kept. Reports that you submitted go on being screened."
        />
      </div>
    </RecordSection>
  )
}

const always = [
  { key: 'read', said: 'sign in, read everything public and all that is yours' },
  { key: 'appeal', said: 'appeal, and follow the appeal' },
  {
    key: 'leave',
    said: <Link to={paths.ownData()}>download your data or close your account</Link>,
  },
  { key: 'money', said: 'receive money already awarded to you' },
]
const named = (words: readonly string[]) => words.map((said) => ({ key: said, said }))

function List({
  title,
  items,
  glyph,
  note,
}: {
  title: ReactNode
  items: readonly { key: string; said: ReactNode }[]
  glyph: ReactNode
  note?: string
}) {
  return (
    <div>
      <h3 className="text-h3">{title}</h3>
      <ul className="mt-3 flex flex-col gap-2.5 text-small">
        {items.map(({ key, said }) => (
          <li key={key} className="flex gap-3">
            <span className="mt-1 leading-none">{glyph}</span>
            <span className="min-w-0">{said}</span>
          </li>
        ))}
      </ul>
      {note && <p className="mt-4 text-small text-ink-2">{note}</p>}
    </div>
  )
}

function Yes() {
  return (
    <Glyph className="size-4 text-settled">
      <path d="m2.5 8.5 3.6 3.6 7.4-8" strokeWidth="1.9" />
    </Glyph>
  )
}

function No() {
  return (
    <Glyph className="size-4 text-grave">
      <path d="m3.5 3.5 9 9m0-9-9 9" strokeWidth="1.9" />
    </Glyph>
  )
}
