export { sealSheet } from './seal-sheet.js';
export { isOfflinePassphrase, OFFLINE_PASSPHRASE_EXPECTED } from './passphrase.js';
export { sealFile, sealedPdf, type SealedFile, type SheetKind } from './seal-file.js';
