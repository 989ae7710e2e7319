/** Private things that an admin may open with a reason. */
export const openableTypes = ['report', 'case'] as const
export type OpenableType = (typeof openableTypes)[number]

export const reasonMinimum = 20
