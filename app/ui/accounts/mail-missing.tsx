import { Notice } from '#ui/parts/notice'

/** Whether mail goes out; without it, whether addresses count as confirmed or nobody can confirm one. */
type MailHere = 'sent' | 'waived' | 'kept'

/** Said where somebody would wait for a mail that cannot come. */
export function MailMissing({ mail }: { mail: MailHere }) {
  if (mail === 'sent') return null
  if (mail === 'waived') return <Notice>This place sends no mail yet, so addresses are not checked here.</Notice>
  return (
    <Notice tone="caution">
      This place cannot send mail yet, so no address can be confirmed. Ask whoever runs it to make an account for you.
    </Notice>
  )
}
