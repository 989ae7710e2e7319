import { Refused } from '#kernel/refused'
import { type Turn, type TurnRole, turnsAtMost } from './model.ts'

/** What may stand before the colon that begins a turn. */
const names: Record<TurnRole, RegExp> = {
  instructions: /^(system prompt|instructions?|context)$/i,
  person: /^(person|user|human|me|i|prompt|question|q)$/i,
  system: /^(system|assistant|model|ai|bot|chatbot|answer|response|a)$/i,
}

/** A conversation as it is typed or pasted: a turn begins with who speaks and a colon; other lines belong to the turn before. */
export function parseTranscript(text: string): Turn[] {
  const turns: Turn[] = []
  for (const line of text.split('\n')) {
    const begun = beginning(line)
    if (begun) turns.push(begun)
    else if (turns.length > 0) (turns.at(-1) as Turn).text += `\n${line}`
    else if (line.trim()) throw new Refused('bad-input', 'Begin the first line with who speaks, for instance “Person:” or “System:”.')
  }
  const said = turns.map(({ role, text: words }) => ({ role, text: words.trim() })).filter((turn) => turn.text !== '')
  if (said.length === 0) throw new Refused('bad-input', 'Write at least one turn, for instance “Person: Who is a nurse?”.')
  if (said.length > turnsAtMost) throw new Refused('bad-input', `Keep to ${turnsAtMost} turns; take the part that shows the problem.`)
  return said
}

function beginning(line: string): Turn | null {
  const [, name, text = ''] = /^\s*\**([A-Za-z][A-Za-z ]{0,15})\**\s*:\**(.*)$/.exec(line) ?? []
  const role = name && (Object.keys(names) as TurnRole[]).find((one) => names[one].test(name.trim()))
  return role ? { role, text } : null
}
