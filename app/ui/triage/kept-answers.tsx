import type { ReadyAnswer } from '#domain/answers'
import type { VerdictKind } from '#domain/triage/model'
import { paths } from '#kernel/paths'
import { KeptTexts } from '#ui/answers/kept-texts'
import { useQueueList } from './queue-address.ts'

type Props = { answers: ReadyAnswer[]; reportId: string; as: VerdictKind }

/** The kept texts for a verdict; the way back leads to the list that the moderator came from. */
export function KeptAnswers({ answers, reportId, as }: Props) {
  const list = useQueueList()
  return <KeptTexts answers={answers} field="text" insertion={(answer) => paths.insertion(reportId, as, answer, list)} />
}
