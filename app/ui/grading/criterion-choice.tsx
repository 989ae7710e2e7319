import type { Criterion } from '#domain/rubrics/model'
import { KeyHint } from '#ui/parts/key-hint'
import { RadioGroup } from '#ui/parts/radio-group'

type Props = { criterion: Criterion; chosen: string; error?: string; areKeysOn?: boolean }

/** One criterion with its anchors; where keys are on, each can be chosen by its digit. */
export function CriterionChoice({ criterion: { key, name, question, anchors, isOptional }, chosen, error, areKeysOn = false }: Props) {
  return (
    <div data-criterion={key} className="border-t border-rule pt-4 focus-within:border-accent">
      <RadioGroup
        name={`rating_${key}`}
        label={name}
        hint={question || undefined}
        error={error}
        defaultValue={chosen}
        choices={[
          ...anchors.map(({ value, words }, place) => ({
            value: String(value),
            label: <Anchor value={String(value)} words={words} hotkey={areKeysOn ? String(place + 1) : null} />,
          })),
          ...(isOptional ? [{ value: '', label: <Anchor value="–" words="Not given" hotkey={areKeysOn ? '0' : null} /> }] : []),
        ]}
      />
    </div>
  )
}

function Anchor({ value, words, hotkey }: { value: string; words: string; hotkey: string | null }) {
  return (
    <span className="flex items-baseline gap-2">
      <strong className="min-w-10 shrink-0 font-strong">{value}</strong>
      <span className="min-w-0 break-words">{words}</span>
      {hotkey && (
        <span aria-hidden="true" data-print="no" className="hidden text-ink-3 lg:inline">
          <KeyHint>{hotkey}</KeyHint>
        </span>
      )}
    </span>
  )
}
