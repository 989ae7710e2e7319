import { Form, Link } from '@remix-run/react'
import type { Seal } from '#domain/moderation'
import { paths } from '#kernel/paths'
import { Button } from '#ui/parts/button'
import { Moment } from '#ui/parts/moment'
import { Notice } from '#ui/parts/notice'
import { useCaseList } from './case-list.ts'

type Props = { id: string; seal: Seal | null }

/** In the place of words that nobody opens alone: what the seal means, and for a hazard reviewer how two open it. */
export function SealedText({ id, seal }: Props) {
  return (
    <div className="flex flex-col gap-4">
      <Notice tone="grave">
        It is sealed unseen, because it may show child abuse. Nobody opens it alone. Follow the legal procedure that the operator set.
      </Notice>
      {seal && <Way id={id} seal={seal} />}
    </div>
  )
}

function Way({ id, seal }: { id: string; seal: Seal }) {
  const list = useCaseList()
  if (seal.state === 'sealed')
    return (
      <p className="max-w-body text-small">
        Where the procedure needs it, two hazard reviewers open the words together, for an hour. Images are never shown.{' '}
        <Link to={paths.unsealing(id, list)}>Ask another reviewer to open it with you</Link>
      </p>
    )
  if (seal.state !== 'asked')
    return (
      <p className="text-small text-ink-2">
        Two other reviewers have it open until <Moment at={seal.until} as="time" />.
      </p>
    )
  if (seal.isOwn)
    return (
      <p className="text-small text-ink-2">
        You asked to open it. Another hazard reviewer has to agree by <Moment at={seal.until} as="full" />.
      </p>
    )
  return (
    <div className="max-w-body">
      <p>
        {seal.asker} asks to open it together with you: <q>{seal.reason}</q>
      </p>
      <Form method="post" action={paths.unsealingAgreement(id, list)} className="mt-3">
        <Button>Agree, and open it for an hour</Button>
      </Form>
    </div>
  )
}
