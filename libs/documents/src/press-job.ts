import type { OfflineSheet, OfficialDocument } from '@rainstorm/warning-model';
import type { DocumentFile } from './enclosures.js';

/** What the thread can do. `at` is the date in the file. */
export type PressJob =
  | { readonly kind: 'pdf' | 'docx'; readonly document: OfficialDocument; readonly files: readonly DocumentFile[]; readonly at: Date }
  | { readonly kind: 'sheet'; readonly sheet: OfflineSheet; readonly passphrase: string; readonly at: Date };

export interface PressResult {
  readonly kind: 'file';
  readonly content: Uint8Array;
}
