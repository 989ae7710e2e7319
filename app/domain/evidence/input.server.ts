import { z } from 'zod'

const column = z.string().max(500).default('')
const values = z.preprocess((given) => (given === undefined ? [] : [given].flat()), z.array(z.string().max(500)).max(200))

/** The mapping form as it is sent; what it means for the file is checked against the file's preview. */
export const mappingInput = z.strictObject({
  group: column,
  outcome: column,
  favourable: values,
  unfavourable: values,
  reference: column,
  condition: column,
  prompt_id: column,
  prompt: column,
  response: column,
  model_version: column,
  run_at: column,
})
