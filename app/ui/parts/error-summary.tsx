type Props = { errors: readonly { id: string; label?: string; message: string }[]; title?: string }

/** Stands on top of a form that was refused; each line leads to its field. */
export function ErrorSummary({ errors, title = summaryTitle(errors.length) }: Props) {
  if (errors.length === 0) return null

  return (
    <div id="errors" role="alert" tabIndex={-1} className="mb-8 border-2 border-grave bg-sheet px-5 py-4 text-grave">
      <h2 className="text-h3">{title}</h2>
      <ul className="mt-2">
        {errors.map(({ id, label, message }) => (
          <li key={`${id} ${message}`} className="font-strong">
            <a href={`#${id}`} className="inline-block min-h-6 text-grave hover:text-grave">
              {label ? `${label}: ${message}` : message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

const words = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine']
const summaryTitle = (count: number) => `${words[count] ?? count} ${count === 1 ? 'thing' : 'things'} to mend before this can be sent`
