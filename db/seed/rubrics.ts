import type { Anchor, Criterion, RubricPreset } from '#domain/rubrics/model'

type Given = Pick<Criterion, 'key' | 'name' | 'question' | 'spreadLimit'> & { anchors: Record<string, string>; weight?: number }

const criterion = ({ anchors, weight = 1, ...given }: Given, isOptional = false): Criterion => ({
  ...given,
  weight,
  isOptional,
  anchors: Object.entries(anchors)
    .map(([value, words]): Anchor => ({ value: Number(value), words }))
    .sort((one, other) => one.value - other.value),
})
const optional = (given: Given) => criterion(given, true)

/**
 * As far as the rules of the 2021 challenge can be read from what its entrants wrote; the official text was not at hand. Values without a
 * reading of their own say so.
 */
const challenge2021: RubricPreset = {
  code: 'bias-challenge-2021',
  name: 'Algorithmic bias challenge 2021 (reconstructed)',
  contents: {
    summary:
      'A base for the kind of harm, multiplied by what makes it worse and by how well it is shown. A factor that is not given counts 1. Reconstructed from public entries; the official rules may differ.',
    combination: 'product',
    criteria: [
      criterion({
        key: 'base',
        name: 'Harm base',
        question: 'Which kind of harm is it?',
        spreadLimit: 5,
        anchors: {
          7: 'Mis-recognition, brought about on purpose',
          8: 'Economic harm',
          15: 'Erasure or mis-recognition, without intent',
          20: 'Denigration, stereotyping, underrepresentation or ex-nomination, without intent',
          22: 'Mis-recognition both without intent (15) and on purpose (7)',
        },
      }),
      optional({
        key: 'damage',
        name: 'Damage',
        question: 'How much does it hurt, for marginalised communities and for people overall?',
        spreadLimit: 0.2,
        anchors: {
          1: 'Low',
          1.15: 'Between low and high on average',
          1.2: 'One axis of identity, or moderate',
          1.3: 'Moderate for some and high for others',
          1.4: 'Several axes of identity, or high',
        },
      }),
      optional({
        key: 'affected',
        name: 'Affected users',
        question: 'How many people does it reach?',
        spreadLimit: 0.1,
        anchors: { 1.2: 'More than a million', 1.3: 'More than a billion', 1.5: 'Given once in 2021, without words' },
      }),
      optional({
        key: 'likelihood',
        name: 'Likelihood',
        question: 'How often does it happen? For harm without intent.',
        spreadLimit: 0.1,
        anchors: { 1: 'Rarely', 1.1: 'Monthly', 1.2: 'Frequently', 1.3: 'Daily' },
      }),
      optional({
        key: 'exploitability',
        name: 'Exploitability',
        question: 'How easily is it brought about? For harm on purpose.',
        spreadLimit: 0.1,
        anchors: { 1.3: 'No programming skill needed' },
      }),
      optional({
        key: 'justification',
        name: 'Justification',
        question: 'How well is it argued that this is harmful?',
        spreadLimit: 0.25,
        anchors: { 1: 'Stated', 1.25: 'Argued', 1.5: 'Argued well, from sources' },
      }),
      optional({
        key: 'clarity',
        name: 'Clarity',
        question: 'How clear is the evidence, and could somebody else repeat it?',
        spreadLimit: 0.25,
        anchors: { 0.5: 'Little is shown', 0.75: 'Partly shown', 1: 'Shown', 1.25: 'Shown well', 1.5: 'Anybody could repeat it' },
      }),
      optional({
        key: 'creativity',
        name: 'Creativity',
        question: 'Was it found in a new way?',
        spreadLimit: 0.1,
        anchors: { 1: 'A known way', 1.1: 'Partly new', 1.5: 'A new way to look' },
      }),
    ],
  },
}

const scale = (words: readonly string[]) => Object.fromEntries(words.map((one, value) => [value, one]))

const threeAxes: RubricPreset = {
  code: 'three-axes',
  name: 'Three axes: harm, reach, proof',
  contents: {
    summary: 'Three questions from 0 to 3. The score is their sum, and the three numbers are shown side by side as one vector.',
    combination: 'sum',
    criteria: [
      criterion({
        key: 'harm',
        name: 'Harm',
        question: 'What does it do to the people it meets?',
        spreadLimit: 1,
        anchors: scale(['None that is shown', 'Slight, and passes', 'Serious', 'Lasting, or a danger to somebody']),
      }),
      criterion({
        key: 'reach',
        name: 'Reach',
        question: 'How many people can meet it in ordinary use?',
        spreadLimit: 1,
        anchors: scale(['Nobody yet', 'A few, in rare settings', 'Many', 'Nearly everybody of a group']),
      }),
      criterion({
        key: 'proof',
        name: 'Proof',
        question: 'How firmly is it shown?',
        spreadLimit: 1,
        anchors: scale(['Claimed', 'Examples', 'Trials that others can repeat', 'Trials, repeated by others']),
      }),
    ],
  },
}

const quality = (words: readonly string[]) => Object.fromEntries(words.map((one, place) => [place + 1, one]))

const weightedMean: RubricPreset = {
  code: 'weighted-mean',
  name: 'Simple weighted mean',
  contents: {
    summary: 'Four questions from 1 to 5. Impact and evidence weigh more than how it is told.',
    combination: 'weighted_mean',
    criteria: [
      criterion({
        key: 'impact',
        name: 'Impact',
        question: 'How much does it matter to the people affected?',
        weight: 3,
        spreadLimit: 1,
        anchors: quality(['Hardly', 'A little', 'Clearly', 'Much', 'It changes their chances']),
      }),
      criterion({
        key: 'evidence',
        name: 'Evidence',
        question: 'How firm is what is shown?',
        weight: 3,
        spreadLimit: 1,
        anchors: quality(['Claimed', 'One example', 'Several examples', 'Trials with figures', 'Trials that were repeated']),
      }),
      criterion({
        key: 'novelty',
        name: 'Novelty',
        question: 'Was it known before?',
        weight: 2,
        spreadLimit: 1,
        anchors: quality(['Well known', 'Known in part', 'New for this system', 'New for its kind', 'Nobody had looked']),
      }),
      criterion({
        key: 'telling',
        name: 'Telling',
        question: 'Can somebody who was not there follow it?',
        weight: 1,
        spreadLimit: 2,
        anchors: quality(['Hardly', 'With effort', 'Yes', 'Easily', 'It teaches']),
      }),
    ],
  },
}

export const rubricPresets: readonly RubricPreset[] = [challenge2021, threeAxes, weightedMean]
