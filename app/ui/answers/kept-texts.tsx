import { Link } from '@remix-run/react'
import type { MouseEvent } from 'react'
import type { ReadyAnswer } from '#domain/answers'
import { paths } from '#kernel/paths'

type Props = { answers: readonly ReadyAnswer[]; field: string; insertion: (answer: string) => string }

/** Kept texts, one button each. It puts its text in where the cursor stands; without scripts the form comes back with the text at its end. */
export function KeptTexts({ answers, field, insertion }: Props) {
  return (
    <details className="-mt-3" open={answers.length > 0}>
      <summary className="inline-flex min-h-9 items-center text-small font-strong text-accent underline underline-offset-4">
        Reusable answers
      </summary>
      <ul className="mt-1 flex flex-wrap gap-2">
        {answers.map(({ id, name, text }) => (
          <li key={id} className="max-w-full">
            <button
              type="submit"
              formAction={insertion(id)}
              formNoValidate
              onClick={(event) => insert(event, field, text)}
              className="button button-second button-small max-w-full text-start wrap-anywhere"
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-small text-ink-2">
        {answers.length === 0 && 'None is kept for this. '}
        <Link to={paths.answers()} className="inline-flex min-h-6 items-center">
          All kept texts
        </Link>
      </p>
    </details>
  )
}

function insert(event: MouseEvent<HTMLButtonElement>, field: string, text: string): void {
  const area = event.currentTarget.form?.elements.namedItem(field)
  if (!(area instanceof HTMLTextAreaElement)) return
  event.preventDefault()
  area.focus()
  area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end')
}
