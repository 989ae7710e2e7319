/**
 * Repairs: what a moderator restricted is mended by its author, who asks that the measure be lifted.
 * Owns the table repairs. It is no appeal: a lift ends the measure from now on, while decision, statement and points stay, and it is
 * answered by any moderator who is no party to it, whoever decided among them.
 */
export { answerRepair } from './answering.server.ts'
export { askForRepair, getMending, type Mended, withdrawRepair } from './asking.server.ts'
export { countWaiting, getRepair, listOfCase, listWaiting, type RepairPage, type RepairRow } from './desk.server.ts'
export { endPartInRepairs, outdateRepairs } from './ending.server.ts'
export { repairEvents } from './events.server.ts'
export { mendingInputs, repairAnswerInput } from './input.server.ts'
export { caseOfRepair, listMendable } from './records.server.ts'
export { listRepairWays, type RepairWay } from './ways.server.ts'
