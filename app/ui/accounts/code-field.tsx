import { TextField } from '#ui/parts/text-field'

type Props = { id?: string; error?: string; takesRecoveryCodes?: boolean }

/** Where a code is typed. Authenticators and phones fill it in by themselves. */
export function CodeField({ id, error, takesRecoveryCodes = false }: Props) {
  return (
    <TextField
      name="code"
      id={id}
      label="Code"
      hint={
        takesRecoveryCodes ? 'The six digits that your app shows, or one of your recovery codes.' : 'The six digits that your app shows.'
      }
      error={error}
      autoComplete="one-time-code"
      inputMode={takesRecoveryCodes ? 'text' : 'numeric'}
      autoCapitalize="none"
      spellCheck={false}
      required
    />
  )
}
