/**
 * Evidence: trials tables with their mapping and analyses; transcripts, links, images and testimonies.
 * Owns the tables evidence and analyses, and the files under DATA_DIR/files.
 * Stands on reports: who sees the report sees its evidence. The arithmetic is in the room figures.
 */
export { type Analyse, type AnalysisWork, runAnalysis } from './analysis.server.ts'
export { dropEvidence, removeFiles } from './dropping.server.ts'
export { evidenceEvents } from './events.server.ts'
export { filePath } from './files.server.ts'
export { guessMapping } from './guess.server.ts'
export { imageInput, linkInput, mappingInput, testimonyInput, transcriptInput } from './input.server.ts'
export { leftOutCsv } from './left-out.server.ts'
export { checkMapping } from './mapping.server.ts'
export { addImage, addLink, addTestimony, addTranscript } from './pieces.server.ts'
export { findEvidence, findingOf, findReadableEvidence, latestAnalysis, listEvidence } from './records.server.ts'
export { findImage, findImageOf, findTrials, isSealed, listPieces, type ShownPiece } from './shown.server.ts'
export { addTrials, removeEvidence, saveMapping, type TrialsUpload } from './trials.server.ts'
export { analyseTrialsFile } from './trials-analysis.server.ts'
