import { Form } from '@remix-run/react'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { Notice } from '#ui/parts/notice'
import { TextField } from '#ui/parts/text-field'
import { CodeField } from './code-field.tsx'
import { FormPage } from './form-page.tsx'

type Props = { secret: string; qr: { size: number; path: string } | null; awaits: boolean; errors?: Record<string, string> }

/** The key for an authenticator app, as a picture and as text, and the code that shows the app has it. */
export function FactorSetup({ secret, qr, awaits, errors }: Props) {
  return (
    <FormPage
      title="Set up a second factor"
      lede="An app on your phone shows a new code every half minute. You will be asked for it when you sign in."
    >
      {awaits && <Notice tone="caution">You hold a role that works only with a second factor. It begins to work once this is done.</Notice>}
      <Form method="post" className="flex flex-col gap-6" reloadDocument>
        <FormErrors errors={errors} />
        <input type="hidden" name="secret" value={secret} />
        {qr && (
          <figure>
            <svg viewBox={`0 0 ${qr.size} ${qr.size}`} className="w-52 bg-white" role="img" aria-label="The key as a QR code">
              <path d={qr.path} className="fill-black" />
            </svg>
            <figcaption className="mt-3 max-w-body text-small">
              Scan this with an authenticator app, or type the key:{' '}
              <code className="break-all font-mono">{secret.match(/.{4}/g)?.join(' ')}</code>
            </figcaption>
          </figure>
        )}
        <CodeField error={errors?.code} />
        <TextField name="password" type="password" label="Password" error={errors?.password} autoComplete="current-password" required />
        <div>
          <Button kind="filled">Set it up</Button>
        </div>
      </Form>
    </FormPage>
  )
}
