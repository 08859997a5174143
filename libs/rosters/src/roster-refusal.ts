import type { RosterOperationRefusal } from '@rainstorm/operations';
import type { UnreadableSheet } from './read-sheet.js';

/** Everything that is refused of a roster. `roster-problems.ts` says each in two languages. */
export type RosterRefusal =
  | RosterOperationRefusal
  | UnreadableSheet
  | { readonly type: 'no-office' }
  | { readonly type: 'unknown-level' }
  | { readonly type: 'unknown-roster-version' };
