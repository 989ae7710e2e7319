/**
 * Figures: the arithmetic of evidence, pure and without tables.
 * From trials to rates, gaps, tests and a plain sentence; every formula names its source, every figure has its vector in the tests.
 */
export { krippendorffAlpha } from './agreement.server.ts'
export { analyse } from './analysis.server.ts'
export { intraclass } from './intraclass.server.ts'
export { kaplanMeier } from './survival.server.ts'
