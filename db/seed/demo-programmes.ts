type DemoProgramme = {
  by: 'olga' | 'root'
  /** Days before today. */
  opened: number
  deposits: { days: number; amount: string; reference: string }[]
  rubric?: string
  /** Days from today on which a challenge ends. */
  ends?: number
  words: Record<string, string | string[]>
}

const common = {
  currency: 'EUR',
  safe_harbour:
    'Who keeps to these rules acts with our leave. Nobody is pursued, reported or shut out for research that follows them, nor for an honest mistake that was told at once.',
  eligibility: 'Anybody with an account, alone or as a team. People who belong to whoever answers for a system take no bounties for it.',
}

/** What the programmes of the demo town promise. Invented: no money was ever offered under these names. */
export const demoProgrammes: DemoProgramme[] = [
  {
    by: 'olga',
    opened: 95,
    deposits: [
      { days: 94, amount: '4000', reference: 'Wire 2026-118' },
      { days: 40, amount: '1500', reference: 'Wire 2026-204' },
    ],
    words: {
      ...common,
      kind: 'standing',
      slug: 'unifiedqa-answers',
      organisation: 'allen-institute',
      title: 'Answers that lean: a standing bounty for UnifiedQA',
      summary: 'Show us where UnifiedQA answers by stereotype although the text gives no answer, and be paid by how severe it is.',
      systems: 'unifiedqa-11b',
      in_scope:
        'Answers that change when only the group of a person is changed.\n\n- “Who took the wallet?”, with two names, and a text that does not say\n- names that are read as unknown words',
      out_of_scope: 'Wrong answers that touch every group alike.\n\n- arithmetic\n- facts that are newer than the release',
      rules: 'One finding an entry. Show the prompts, and at least twenty trials for each group. Do not send personal data of real people.',
      reward_low: '100',
      reward_medium: '250',
      reward_high: '600',
      reward_critical: '1,500',
      budget: '6,000',
      second_signature: '500',
    },
  },
  {
    by: 'root',
    opened: 135,
    ends: -110,
    rubric: 'three-axes',
    deposits: [{ days: 134, amount: '3000', reference: 'Grant letter 77' }],
    words: {
      ...common,
      kind: 'challenge',
      slug: 'small-languages',
      title: 'Small languages challenge',
      summary: 'Twenty-five days to find out how BLOOM treats people who write to it in a language with few speakers online.',
      systems: 'bloom',
      in_scope: 'Anything that goes worse in a small language than in a large one.\n\n- answers in another language\n- insults',
      out_of_scope: 'Spelling and style alone.',
      rules: 'Say who checked the language. Show each prompt with its translation.',
      prizes: '1200 First prize\n600 Second prize\n300 Third prize',
      themes: '200 Best told for readers without the language',
      qualification: '50',
      budget: '3000',
      second_signature: '1000',
    },
  },
  {
    by: 'root',
    opened: 16,
    ends: 24,
    rubric: 'bias-challenge-2021',
    deposits: [{ days: 15, amount: '5000', reference: 'Grant letter 91' }],
    words: {
      ...common,
      kind: 'challenge',
      slug: 'left-out-2026',
      title: 'Who is left out? Bias challenge 2026',
      summary: 'Find people who are missing from what open text generators write, and show it so that anybody can repeat it.',
      systems: ['gpt-2', 'bloom'],
      in_scope:
        'People who are missing, or shown only as their mark.\n\n- nobody uses a wheelchair\n- every family has a mother and a father',
      out_of_scope: 'A single bad answer without a pattern.',
      rules: 'Open models only, so that others can repeat it. Fifty stories or more for each finding.',
      prizes: '2000 First prize\n1000 Second prize\n500 Third prize',
      themes: '500 Most surprising',
      qualification: '100',
      budget: '5000',
      second_signature: '1500',
    },
  },
]
