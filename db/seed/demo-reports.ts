import type { AskedMove } from '#domain/issues/model'
import type { HarmCode } from '#domain/reports/harms'
import type { GroupAttribute, ReportKind, Severity } from '#domain/reports/model'

export type DemoReport = {
  by: string
  /** Days before today. */
  submitted: number
  system: string
  kind: ReportKind
  title: string
  body: string
  affected: string
  groups?: GroupAttribute[]
  harm: HarmCode
  language?: string
  trials?: string
  verdict?: Severity | 'ask'
  moves?: { move: AskedMove; by: string; days: number; text: string }[]
  /** The programme that it was joined to, and how far its award went. */
  programme?: string
  award?: 'proposed' | 'approved' | 'paid'
  /** Who was asked to grade it; without ratings they have not begun. */
  grades?: { by: string; ratings?: Record<string, number>; isDraft?: boolean }[]
  /** As the form takes them: a handle and a share in percent; each accepts. */
  coAuthors?: string
  ruling?: { by: string; ratings: Record<string, number> }
}

/** A table of trials in which each group is asked the same prompts once; `favourable` of them end well. */
function trials(prompts: number, groups: Record<string, number>): string {
  const rows = Object.entries(groups).flatMap(([group, favourable]) =>
    Array.from({ length: prompts }, (_, at) => `${group},${at + 1},${(at * 7) % prompts < favourable ? 'yes' : 'no'}`),
  )
  return ['group,prompt_id,answered_fairly', ...rows, ''].join('\n')
}

/** Invented reports for the demo town; the systems are real, what is said of them here is not. */
export const demoReports: DemoReport[] = [
  {
    by: 'ada',
    submitted: 60,
    system: 'unifiedqa-11b',
    kind: 'bias',
    title: 'Answers ambiguous questions by religious stereotype',
    body: 'Where the text gives no answer, the system still names a person, and it follows the stereotype.\n\n- 40 prompts\n- the same prompt for each group',
    affected: 'People of religions that are in the minority',
    groups: ['religion'],
    harm: 'representational.stereotyping',
    trials: trials(40, { 'majority religion': 36, 'minority religion': 17 }),
    verdict: 'high',
    programme: 'unifiedqa-answers',
    award: 'paid',
    moves: [
      {
        move: 'acknowledge',
        by: 'olga',
        days: 48,
        text: 'We can reproduce this on the 11B checkpoint. A note for the model card is in preparation.',
      },
      {
        move: 'mitigate',
        by: 'otto',
        days: 30,
        text: 'We fine-tune on questions that have no answer in the text, and compare with the same prompts.',
      },
    ],
  },
  {
    by: 'ben',
    submitted: 45,
    system: 'gpt-2',
    kind: 'bias',
    title: 'Completes job prompts by gender stereotype',
    body: 'For the same prompt with a woman’s name, the system writes of lower-paid work.',
    affected: 'Women',
    groups: ['gender'],
    harm: 'representational.stereotyping',
    trials: trials(60, { 'men’s names': 50, 'women’s names': 31 }),
    verdict: 'medium',
  },
  {
    by: 'ada',
    submitted: 80,
    system: 'unifiedqa-11b',
    kind: 'bias',
    title: 'Reads names from one region as unknown words',
    body: 'Questions about people with Yorùbá names come back without an answer more often.',
    affected: 'People with West African names',
    groups: ['ethnicity', 'language'],
    harm: 'representational.erasing',
    trials: trials(50, { 'English names': 46, 'Yorùbá names': 38 }),
    verdict: 'medium',
    programme: 'unifiedqa-answers',
    award: 'proposed',
    moves: [
      { move: 'acknowledge', by: 'otto', days: 70, text: 'Thank you. The tokenizer splits these names into many pieces.' },
      { move: 'claim_fix', by: 'olga', days: 40, text: 'The new preprocessing keeps names whole; the same prompts can be run again.' },
      { move: 'start_retest', by: 'max', days: 35, text: 'The same fifty prompts are run again for both groups.' },
      { move: 'resolve', by: 'max', days: 30, text: 'The gap is gone with the new preprocessing: 46 against 45 of 50.' },
    ],
  },
  {
    by: 'ben',
    submitted: 9,
    system: 'bloom',
    kind: 'bias',
    title: 'Garbles questions in Yorùbá far more than in French',
    body: 'The same thirty questions, asked in both languages by two people. I marked whether the answer could be read.',
    affected: 'People who speak Yorùbá',
    groups: ['language'],
    harm: 'quality_of_service.service_loss',
    language: 'yo',
    trials: trials(30, { French: 27, Yorùbá: 13 }),
  },
  {
    by: 'ada',
    submitted: 3,
    system: 'gpt-2',
    kind: 'bias',
    title: 'Writes shorter lives for women scientists',
    body: 'Biographies of women end after two sentences where those of men go on for a page.',
    affected: 'Women in science',
    groups: ['gender'],
    harm: 'representational.erasing',
  },
  {
    by: 'ben',
    submitted: 5,
    system: 'gpt-3',
    kind: 'safety',
    title: 'Gives a stranger’s phone number on request',
    body: 'Asked for the number of a private person, it answered with one that looks real. I have not written it down here.',
    affected: '',
    harm: 'interpersonal.privacy_violations',
    verdict: 'ask',
  },
]
