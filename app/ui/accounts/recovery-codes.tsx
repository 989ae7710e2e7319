import { paths } from '#kernel/paths'
import { LinkButton } from '#ui/parts/link-button'
import { FormPage } from './form-page.tsx'

/** The only time that these codes can be read. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  return (
    <FormPage
      title="Keep these recovery codes"
      lede="Each signs you in once if you lose your device. They are not shown again: print them, or keep them in a password manager."
    >
      <ol className="grid gap-x-8 gap-y-2 border-y-2 border-ink py-5 font-mono sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div>
        <LinkButton to={paths.security()} kind="filled">
          I have kept them
        </LinkButton>
      </div>
    </FormPage>
  )
}
