import { Notice } from '#ui/parts/notice'

type Props = { state: { missing: number | null } | null }

/** Whether the copy elsewhere is there and up to date. */
export function SecondPlace({ state }: Props) {
  if (!state)
    return (
      <Notice tone="caution" className="mt-4">
        No second place is set (CHECKPOINTS_FILE). Without a copy elsewhere nobody can show that the whole log was replaced.
      </Notice>
    )
  if (state.missing === null)
    return (
      <Notice tone="grave" className="mt-4">
        The second place (CHECKPOINTS_FILE) cannot be read.
      </Notice>
    )
  if (state.missing > 0)
    return (
      <Notice tone="caution" className="mt-4">
        The second place lacks {state.missing} checkpoints. It gets them with the next one.
      </Notice>
    )
  return <p className="mt-4 max-w-body text-ink-2">The second place has all of them.</p>
}
