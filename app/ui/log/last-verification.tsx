import { Moment } from '#ui/parts/moment'
import { Notice } from '#ui/parts/notice'

export type Verified = {
  at: Date
  isWhole: boolean
  count: number
  firstBad: number | null
  reason: string | null
  checkpoints: number
  copied: number
}

/** What the last verification found, in a sentence. */
export function LastVerification({ at, isWhole, count, firstBad, reason, checkpoints, copied }: Verified) {
  return (
    <Notice tone={isWhole ? 'settled' : 'grave'}>
      <p>
        {isWhole
          ? `Whole: ${count} events agree with ${checkpoints} checkpoints here and ${copied} in the second place.`
          : `Not whole${firstBad === null ? '' : ` from number ${firstBad}`}: ${reason}.`}
      </p>
      <p className="text-ink-2">
        Verified <Moment at={at} as="full" />
      </p>
    </Notice>
  )
}
