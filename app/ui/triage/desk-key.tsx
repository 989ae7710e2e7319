import { KeyHint } from '#ui/parts/key-hint'

/** The key of a control, where there is likely to be a keyboard. */
export function DeskKey({ children }: { children: string }) {
  return (
    <span className="max-md:hidden">
      <KeyHint>{children}</KeyHint>
    </span>
  )
}
