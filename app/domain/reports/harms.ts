/** The closed list of harms: 20 kinds in 5 groups, after Shelby et al. 2023 (doi 10.1145/3600211.3604673). The codes are ours. */
export const harmGroups = [
  {
    id: 'representational',
    name: 'Representational harms',
    description: 'How groups of people are shown, or left out, in ways that keep unjust rankings alive.',
    harms: [
      {
        code: 'representational.stereotyping',
        name: 'Stereotyping social groups',
        description: 'Repeats a fixed, simplified idea of what a group is like.',
      },
      {
        code: 'representational.demeaning',
        name: 'Demeaning social groups',
        description: 'Presents a group as worth less, or as deserving less respect.',
      },
      {
        code: 'representational.erasing',
        name: 'Erasing social groups',
        description: 'Acts as if a group were not there, or does not recognise it.',
      },
      {
        code: 'representational.alienating',
        name: 'Alienating social groups',
        description: 'Ignores that belonging to a group, or its history, matters here.',
      },
      {
        code: 'representational.denying_self_identification',
        name: 'Denying people the opportunity to self-identify',
        description: 'Decides who somebody is without asking them.',
      },
      {
        code: 'representational.reifying_categories',
        name: 'Reifying essentialist social categories',
        description: 'Treats categories made by society as if nature had fixed them.',
      },
    ],
  },
  {
    id: 'allocative',
    name: 'Allocative harms',
    description: 'Chances, money or information are shared out unfairly.',
    harms: [
      {
        code: 'allocative.opportunity_loss',
        name: 'Opportunity loss',
        description: 'Keeps people from a job, a home, a service or another chance.',
      },
      {
        code: 'allocative.economic_loss',
        name: 'Economic loss',
        description: 'Costs people money, or pays them less, without a fair reason.',
      },
    ],
  },
  {
    id: 'quality_of_service',
    name: 'Quality-of-service harms',
    description: 'The system serves some people worse because of who they are.',
    harms: [
      { code: 'quality_of_service.alienation', name: 'Alienation', description: 'Makes people feel that it was not made for them.' },
      {
        code: 'quality_of_service.increased_labor',
        name: 'Increased labor',
        description: 'Makes some people work harder for the same result.',
      },
      {
        code: 'quality_of_service.service_loss',
        name: 'Service or benefit loss',
        description: 'Gives some people less of what the system is for.',
      },
    ],
  },
  {
    id: 'interpersonal',
    name: 'Interpersonal harms',
    description: 'Relations between people suffer, or people are hurt by one another through it.',
    harms: [
      {
        code: 'interpersonal.loss_of_agency',
        name: 'Loss of agency or control',
        description: 'Steers or profiles people so that they decide less for themselves.',
      },
      {
        code: 'interpersonal.tech_facilitated_violence',
        name: 'Technology-facilitated violence',
        description: 'Helps somebody to harass, stalk or attack others.',
      },
      {
        code: 'interpersonal.diminished_wellbeing',
        name: 'Diminished health and well-being',
        description: 'Hurts people who use it, in body or mind.',
      },
      {
        code: 'interpersonal.privacy_violations',
        name: 'Privacy violations',
        description: 'Reveals or uses what somebody wanted kept private.',
      },
    ],
  },
  {
    id: 'social_system',
    name: 'Social system harms',
    description: 'Effects on society at large: knowledge, culture, politics, wealth, environment.',
    harms: [
      { code: 'social_system.information', name: 'Information harms', description: 'Spreads what is false, or bends what is true.' },
      { code: 'social_system.cultural', name: 'Cultural harms', description: 'Damages the culture or the values of a community.' },
      {
        code: 'social_system.civic_political',
        name: 'Civic and political harms',
        description: 'Weakens elections, institutions or taking part in public life.',
      },
      { code: 'social_system.socioeconomic', name: 'Socio-economic harms', description: 'Widens the gap between rich and poor at large.' },
      { code: 'social_system.environmental', name: 'Environmental harms', description: 'Uses up or damages nature.' },
    ],
  },
] as const

const harms = harmGroups.flatMap((group) => [...group.harms])
export type HarmCode = (typeof harmGroups)[number]['harms'][number]['code']
export const harmCodes = harms.map((harm) => harm.code) as [HarmCode, ...HarmCode[]]
export const harmNames = Object.fromEntries(harms.map(({ code, name }) => [code, name])) as Record<HarmCode, string>
