import type { Criterion } from '#domain/rubrics/model'
import { RadioGroup } from '#ui/parts/radio-group'

type Props = { criterion: Criterion; chosen: string; error?: string; hasKeys?: boolean }

/** One criterion with its anchors; on the desk each can be chosen by its digit. */
export function CriterionChoice({ criterion: { key, name, question, anchors, isOptional }, chosen, error, hasKeys = true }: Props) {
  return (
    <div data-criterion={key} className="border-t border-rule pt-4">
      <RadioGroup
        name={`rating_${key}`}
        label={name}
        hint={question || undefined}
        error={error}
        defaultValue={chosen}
        choices={[
          ...anchors.map(({ value, words }, place) => ({
            value: String(value),
            label: (
              <>
                <strong className="inline-block min-w-10 font-strong">{value}</strong> {words}
                {hasKeys && (
                  <span aria-hidden="true" className="ms-2 hidden text-micro text-ink-3 lg:inline">
                    {place + 1}
                  </span>
                )}
              </>
            ),
          })),
          ...(isOptional ? [{ value: '', label: 'Not given' }] : []),
        ]}
      />
    </div>
  )
}
