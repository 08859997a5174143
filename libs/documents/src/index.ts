export { DocumentPress, documentTypes, PressFailed, type DocumentKind, type PressRefusal, type SavedDocument } from './document-press.js';
export type { DocumentFile } from './enclosures.js';
export { pressProblems } from './press-problems.js';
