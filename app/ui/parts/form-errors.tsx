import { ErrorSummary } from './error-summary.tsx'

type Props = { errors: Record<string, string> | undefined }

/** The summary on top of a form whose fields have the names of the errors as their ids. */
export function FormErrors({ errors }: Props) {
  return <ErrorSummary errors={Object.entries(errors ?? {}).map(([id, message]) => ({ id, message }))} />
}
