export { sealSheet } from './seal-sheet.js';
export { isOfflinePassphrase, OFFLINE_PASSPHRASE_EXPECTED } from './passphrase.js';
export { sealFile, type SealedFile } from './seal-file.js';
