/** A key of the keyboard, as it stands on a button or in the key bar. */
export function KeyHint({ children }: { children: string }) {
  return (
    <kbd className="inline-grid min-w-5 place-content-center rounded-sm border-[1.5px] border-b-2 border-current px-1 font-sans text-[0.8125rem] leading-4.5 font-strong">
      {children}
    </kbd>
  )
}
