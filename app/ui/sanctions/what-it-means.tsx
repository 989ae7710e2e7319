import type { ReactNode } from 'react'
import { capabilityNames } from '#domain/sanctions/model'
import { type Capability, capabilities } from '#kernel/actor'
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
        <List title="You still can" items={[...always, ...kept]} glyph={<Yes />} />
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
          items={withheld.map((one) => capabilityNames[one])}
          glyph={<No />}
          note="Drafts are kept. Reports that you submitted go on being screened."
        />
      </div>
    </RecordSection>
  )
}

const always = [
  'sign in, read everything public and all that is yours',
  'appeal, and follow the appeal',
  'download your data or close your account',
  'receive money already awarded to you',
]

function List({ title, items, glyph, note }: { title: ReactNode; items: readonly string[]; glyph: ReactNode; note?: string }) {
  return (
    <div>
      <h3 className="text-h3">{title}</h3>
      <ul className="mt-3 flex flex-col gap-2.5 text-small">
        {items.map((item) => (
          <li key={item} className="flex gap-3">
            <span className="mt-1 leading-none">{glyph}</span>
            {item}
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
