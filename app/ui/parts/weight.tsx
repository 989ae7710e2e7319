type Props = { className?: string }

/** A weight on its hook, 18 px wide, to hang under a line. */
export function Weight({ className = '' }: Props) {
  return (
    <svg width="18" height="24" viewBox="0 0 18 24" className={`fill-accent ${className}`} aria-hidden="true" focusable="false">
      <path d="M8 0h2v8H8zM5 7.5h8L17.5 23.5H.5z" />
    </svg>
  )
}
