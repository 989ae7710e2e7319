/** What can make a release safer (Solaiman 2023, §7), by the kind of measure. */
export const safeguardGroups = [
  {
    id: 'documentation',
    name: 'Documentation and transparency',
    section: '7.1',
    safeguards: [
      { id: 'datasheets', name: 'Datasheets for datasets', section: '7.1' },
      { id: 'data_statements', name: 'Data statements', section: '7.1' },
      { id: 'model_cards', name: 'Model cards', section: '7.1' },
      { id: 'system_cards', name: 'System cards', section: '7.1' },
    ],
  },
  {
    id: 'technical_tools',
    name: 'Technical tools',
    section: '7.2',
    safeguards: [
      { id: 'rate_limiting', name: 'Rate limiting', section: '7.2.1' },
      { id: 'content_filters', name: 'Safety and content filters', section: '7.2.2' },
      { id: 'detection_models', name: 'Detection models', section: '7.2.3' },
      { id: 'hardcoded_responses', name: 'Hard-coded responses', section: '7.2.4' },
      { id: 'watermarking', name: 'Watermarking', section: '7.2.5' },
      { id: 'weight_encryption', name: 'Model weight encryption', section: '7.2.6' },
      { id: 'model_updates', name: 'Updating, adapting or retraining', section: '7.2.7' },
    ],
  },
  {
    id: 'community',
    name: 'Community and platform efforts',
    section: '7.3',
    safeguards: [
      { id: 'bug_bounties', name: 'Bug bounties', section: '7.3' },
      { id: 'bias_bounties', name: 'Bias bounties', section: '7.3' },
      { id: 'community_moderation', name: 'Community moderation', section: '7.3' },
      { id: 'content_flagging', name: 'Content flagging by the community', section: '7.3' },
      { id: 'naming_and_shaming', name: 'Naming and shaming', section: '7.3' },
      { id: 'input_monitoring', name: 'Monitoring and logging inputs', section: '7.3' },
    ],
  },
  {
    id: 'policies',
    name: 'Policies of the organisation or platform',
    section: '7.4',
    safeguards: [
      { id: 'internal_risk_policies', name: 'Internal risk policies', section: '7.4' },
      { id: 'code_of_conduct', name: 'Code of conduct', section: '7.4' },
      { id: 'mandatory_accounts', name: 'Mandatory user accounts', section: '7.4' },
      { id: 'sharing_policies', name: 'Sharing policies', section: '7.4' },
      { id: 'regional_limits', name: 'Limiting access by region', section: '7.4' },
    ],
  },
  {
    id: 'legal',
    name: 'Legal recourse',
    section: '7.5',
    safeguards: [
      { id: 'licenses', name: 'Licences', section: '7.5' },
      { id: 'rail', name: 'Responsible AI Licence (RAIL)', section: '7.5' },
    ],
  },
] as const

const safeguards = safeguardGroups.flatMap((group) => [...group.safeguards])
export type SafeguardId = (typeof safeguardGroups)[number]['safeguards'][number]['id']
export const safeguardIds = safeguards.map((safeguard) => safeguard.id) as [SafeguardId, ...SafeguardId[]]

export const safeguardStatuses = ['present', 'absent', 'unknown'] as const
export type SafeguardStatus = (typeof safeguardStatuses)[number]
export const safeguardStatusNames: Record<SafeguardStatus, string> = { present: 'in place', absent: 'not in place', unknown: 'not stated' }
