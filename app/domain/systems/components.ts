/** The parts of a system that a release may contain or keep back (Solaiman 2023, §3), each under its most direct use. */
export const componentGroups = [
  {
    id: 'model_access',
    name: 'The model itself',
    section: '3.1',
    components: [
      {
        id: 'model_weights',
        name: 'Model weights',
        description: 'The numbers that training produced: the model as a file.',
        section: '3.1',
      },
      { id: 'model_query', name: 'Ability to query', description: 'A way to put a question in and get an answer out.', section: '3.1' },
      {
        id: 'model_adapt',
        name: 'Ability to adapt',
        description: 'A way to change the model, for instance by fine-tuning it.',
        section: '3.1',
      },
      {
        id: 'model_examine',
        name: 'Ability to examine and research',
        description: 'Further access for people who want to look inside the model and study it.',
        section: '3.1',
      },
    ],
  },
  {
    id: 'risk_analysis',
    name: 'For risk analysis',
    section: '3.2',
    components: [
      {
        id: 'capabilities_insight',
        name: 'Information on capabilities',
        description: 'What the developer has learned about what the model can do.',
        section: '3.2',
      },
      {
        id: 'data_decision_process',
        name: 'Data collection decisions',
        description: 'Which data was gathered, how, and for what reasons.',
        section: '3.2',
      },
      {
        id: 'process_documentation',
        name: 'Process documentation',
        description: 'A written account of how the system came about.',
        section: '3.2',
      },
      { id: 'system_risks', name: 'System risk details', description: 'Which risks the developer has found.', section: '3.2' },
      {
        id: 'training_data',
        name: 'Training data',
        description: 'What the base model was trained on, or particulars of it.',
        section: '3.2',
      },
      {
        id: 'fine_tuning_data',
        name: 'Fine-tuning data',
        description: 'What the base model was later adapted with, or particulars of it.',
        section: '3.2',
      },
      {
        id: 'people_and_crowdworkers',
        name: 'People and crowdworkers',
        description: 'Whose work shaped the model, for instance by rating its answers.',
        section: '3.2',
      },
      {
        id: 'evaluation_results',
        name: 'Evaluation results',
        description: 'How the base model did in tests, as published.',
        section: '3.2',
      },
    ],
  },
  {
    id: 'replication',
    name: 'For replication',
    section: '3.3',
    components: [
      { id: 'technical_paper', name: 'Technical paper', description: 'A paper that tells how the model was trained.', section: '3.3' },
      { id: 'training_code', name: 'Training code', description: 'The programs that trained the model.', section: '3.3' },
      {
        id: 'training_configuration',
        name: 'Training configuration',
        description: 'The settings of the training run, such as the batch size.',
        section: '3.3',
      },
      {
        id: 'training_telemetry',
        name: 'Training telemetry',
        description: 'What was measured during training, such as the loss.',
        section: '3.3',
      },
    ],
  },
] as const

const components = componentGroups.flatMap((group) => [...group.components])
export type ComponentId = (typeof componentGroups)[number]['components'][number]['id']
export const componentIds = components.map((component) => component.id) as [ComponentId, ...ComponentId[]]

export const componentStatuses = ['released', 'partly', 'withheld', 'unknown'] as const
export type ComponentStatus = (typeof componentStatuses)[number]
export const componentStatusNames: Record<ComponentStatus, string> = {
  released: 'released',
  partly: 'in part',
  withheld: 'withheld',
  unknown: 'not stated',
}
