import type { ReactNode } from 'react'
import { harmCodes, harmNames } from '#domain/reports/harms'
import { CheckboxGroup } from '#ui/parts/checkbox-group'
import { SelectField } from '#ui/parts/select-field'
import { TextArea } from '#ui/parts/text-area'
import { TextField } from '#ui/parts/text-field'
import type { Refused } from './refused.ts'

export type Choices = { value: string; label: string }[]
export type Values = Record<string, string | string[]>
export type Given = { values?: Values; refused?: Refused }

/** The name, what stands in it and what was wrong with it, for each field of a programme's form. */
export const fieldsOf =
  ({ values, refused }: Given) =>
  (name: string, given = '') => ({
    name,
    defaultValue: String(refused?.typed[name] ?? (refused ? given : (values?.[name] ?? given))),
    error: refused?.errors[name],
  })

export const listIn = ({ values, refused }: Given, name: string): string[] =>
  [refused ? (refused.typed[name] ?? []) : (values?.[name] ?? [])].flat()

const texts = [
  ['summary', 'In two sentences', 2],
  ['in_scope', 'In scope, with an example', 4],
  ['out_of_scope', 'Out of scope, with an example', 4],
  ['rules', 'Rules', 4],
  ['safe_harbour', 'Safe harbour', 4],
  ['eligibility', 'Who may take part', 2],
] as const
const rewards = [
  ['reward_low', 'Low'],
  ['reward_medium', 'Medium'],
  ['reward_high', 'High'],
  ['reward_critical', 'Critical'],
] as const
const limits = [
  ['embargo_days', 'Embargo in days', '45', 'How long a finding stays private unless it is agreed otherwise.'],
  ['reproduction_percent', 'Attempts that must show it, in percent', '50', 'From which share a finding counts as reproduced.'],
  ['margin_percent', 'Margin of a fix in percent', '10', 'A fix holds when the gap that is left lies within it.'],
  ['entries_at_once', 'Entries at once', '3', 'As many as one person may make in one go.'],
  ['entry_each_hours', 'Hours until one more entry', '24', ''],
] as const

/** What a programme is about: its systems, its words, and the harms that count. */
export function ScopeFields({ systems, ...given }: Given & { systems: Choices }) {
  const field = fieldsOf(given)
  const chosen = listIn(given, 'systems')
  const harms = harmCodes.map((value) => ({ value, label: harmNames[value] }))
  const labels = ['System', 'Second system', 'Third system'] as const
  return (
    <>
      {labels.map((label, place) => (
        <SelectField
          key={label}
          id={place === 0 ? 'systems' : `systems-${place + 1}`}
          name="systems"
          label={label}
          isOptional={place > 0}
          choices={systems}
          placeholder={place === 0 ? 'Choose a system' : 'None'}
          defaultValue={chosen[place] ?? ''}
          error={place === 0 ? given.refused?.errors.systems : undefined}
        />
      ))}
      <TextArea
        label="Releases"
        isOptional
        hint="One on each line, as it stands on the page of its system. Empty: every release."
        rows={2}
        {...field('releases')}
      />
      <TextField label="Title" {...field('title')} />
      {texts.map(([name, label, rows]) => (
        <TextArea key={name} label={label} rows={rows} {...field(name)} />
      ))}
      <Fold title="Harms in and out of scope" isOpen={listIn(given, 'harms_in').length + listIn(given, 'harms_out').length > 0}>
        <CheckboxGroup
          name="harms_in"
          label="Only these harms"
          isOptional
          hint="None ticked: every harm is in scope."
          choices={harms}
          defaultValues={listIn(given, 'harms_in')}
          error={given.refused?.errors.harms_in}
        />
        <CheckboxGroup
          name="harms_out"
          label="Not these harms"
          isOptional
          choices={harms}
          defaultValues={listIn(given, 'harms_out')}
          error={given.refused?.errors.harms_out}
        />
      </Fold>
    </>
  )
}

function Fold({ title, isOpen, children }: { title: string; isOpen: boolean; children: ReactNode }) {
  return (
    <details open={isOpen} className="border-y border-rule py-3">
      <summary className="min-h-11 content-center font-strong">{title}</summary>
      <div className="mt-3 flex flex-col gap-6">{children}</div>
    </details>
  )
}

/** What a standing programme pays. */
export function RewardFields(given: Given) {
  const field = fieldsOf(given)
  return (
    <Group title="Rewards of a standing programme">
      <div className="grid gap-5 sm:grid-cols-2">
        {rewards.map(([name, label]) => (
          <TextField key={name} label={label} inputMode="decimal" {...field(name)} />
        ))}
      </div>
    </Group>
  )
}

/** When a challenge ends and what it gives. */
export function ChallengeFields({ children, ...given }: Given & { children?: ReactNode }) {
  const field = fieldsOf(given)
  return (
    <Group title="Terms of a challenge">
      <TextField label="Last day" type="date" hint="The whole day counts, in UTC." {...field('closes_on')} />
      {children}
      <TextArea
        label="Prizes"
        hint="One on each line, the first rank first: the amount, a space, its name."
        rows={3}
        {...field('prizes')}
      />
      <TextArea label="Thematic prizes" isOptional hint="One on each line: the amount, a space, the theme." rows={2} {...field('themes')} />
      <TextField label="For every accepted entry" isOptional inputMode="decimal" {...field('qualification')} />
    </Group>
  )
}

/** The first day, and the terms that have a usual value. */
export function TermFields(given: Given) {
  const field = fieldsOf(given)
  return (
    <Group title="Days and limits">
      <TextField label="First day" type="date" isOptional hint="Empty: from its opening on." {...field('opens_on')} />
      <div className="grid items-end gap-5 sm:grid-cols-2">
        {limits.map(([name, label, usual, hint]) => (
          <TextField key={name} label={label} inputMode="numeric" hint={hint || undefined} {...field(name, usual)} />
        ))}
      </div>
    </Group>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="flex flex-col gap-5 border-t border-ink pt-5">
      <legend className="float-start w-full text-h3">{title}</legend>
      {children}
    </fieldset>
  )
}
