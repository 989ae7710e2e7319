/**
 * Rubrics: how an entry of a programme is scored, as versioned data: criteria, anchors, weights, and how they combine.
 * Owns the tables rubrics and rubric_versions. A version never changes, so a programme freezes its rubric by pinning one.
 */

export { getRubricForm, makeRubric, reviseRubric } from './editing.server.ts'
export { rubricEvents } from './events.server.ts'
export { type Example, exampleOf } from './example.ts'
export { rubricInput } from './input.server.ts'
export { loadRubrics } from './loading.server.ts'
export { findRubricVersion, getRubric, getRubricToEdit, listRubrics, type RubricPage, type RubricVersion } from './records.server.ts'
