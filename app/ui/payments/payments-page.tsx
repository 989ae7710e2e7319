import { Form, Link } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { CodeField } from '#ui/accounts/code-field'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { Empty } from '#ui/parts/empty'
import { FormErrors } from '#ui/parts/form-errors'
import { Moment } from '#ui/parts/moment'
import { PageHead } from '#ui/parts/page-head'
import { RecordSection } from '#ui/parts/record-section'

type File = { id: string; madeAt: Date; by: string; sent: number; paid: number; failed: number; withdrawn: number }
type Props = { files: readonly File[]; due: number; needsCode: boolean; refused?: { errors?: Record<string, string> } }

/** What waits to be paid, the button that puts it into a file, and the files made before. */
export function PaymentsPage({ files, due, needsCode, refused }: Props) {
  return (
    <Page>
      <PageHead
        title="Payment files"
        crumbs={[{ name: 'Ledger', to: paths.books() }, { name: 'Payment files' }]}
        lede="What is to be paid, as a table for the bank. It names payees by a reference, never by a name or an account."
      />
      <FormErrors errors={refused?.errors} />
      <RecordSection title="To be paid" note="Approved, signed where that is needed, and not held back.">
        <p>{due === 0 ? 'Nothing waits to be paid.' : due === 1 ? 'One payment waits.' : `${due} payments wait.`}</p>
        {due > 0 && (
          <Form method="post" action={paths.payments()} className="mt-4 flex max-w-form flex-col items-start gap-5">
            {needsCode && <CodeField error={refused?.errors?.code} />}
            <Button id="form" kind="filled">
              Make a payment file
            </Button>
          </Form>
        )}
      </RecordSection>
      <RecordSection title="Files">
        {files.length === 0 ? (
          <Empty title="No file was made yet">Each stands here with what became of its payments.</Empty>
        ) : (
          <ul className="border-t border-rule">
            {files.map(({ id, madeAt, by, ...counts }) => (
              <li key={id} className="border-b border-rule py-4">
                <Link to={paths.paymentFile(id)}>
                  File of <Moment at={madeAt} as="full" />
                </Link>{' '}
                by {by}: {saidOf(counts)}
              </li>
            ))}
          </ul>
        )}
      </RecordSection>
    </Page>
  )
}

const saidOf = ({ sent, paid, failed, withdrawn }: Omit<File, 'id' | 'madeAt' | 'by'>) =>
  [
    sent > 0 && `${sent} on the way`,
    paid > 0 && `${paid} paid`,
    failed > 0 && `${failed} failed`,
    withdrawn > 0 && `${withdrawn} taken back`,
  ]
    .filter(Boolean)
    .join(', ')
