/**
 * Transparency: what this place counts about itself, month by month, each number recomputable from raw rows.
 * Owns the tables transparency_figures and transparency_errata. Reads every room; no room knows it.
 */
export { transparencyEvents } from './events.server.ts'
export { countMonth, faultOf } from './figures.server.ts'
export { freezeDue } from './freezing.server.ts'
export { getTransparency, type TransparencyPage } from './page.server.ts'
