import { AlarmGlyph } from './alarm-glyph.tsx'

/** What is wrong with a field, said as what to do. */
export function FieldError({ id, children }: { id: string; children: string }) {
  return (
    <p id={id} className="my-1 flex gap-2 font-strong text-grave">
      <AlarmGlyph className="mt-1.25 size-4" />
      <span>Error: {children}</span>
    </p>
  )
}
