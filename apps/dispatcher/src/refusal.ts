import type { PasswordFault } from '@rainstorm/access';
import type { PressRefusal } from '@rainstorm/documents';
import type { StreamRefusal } from '@rainstorm/http-edge';
import type { FileRefusal } from './attachments/file-refusal.js';
import type { ForeignCapRefusal } from '@rainstorm/cap';
import type { HandleReportRefusal, KeepForeignRefusal, Refusal as OperationRefusal, TakeForeignRefusal } from '@rainstorm/operations';

/** Everything the bureau's side refuses: what the operations refuse, and what it refuses itself. `problems.ts` says each in two languages. */
export type Refusal =
  | OperationRefusal
  | HandleReportRefusal
  | StreamRefusal
  | FileRefusal
  | PressRefusal
  | ForeignCapRefusal
  | KeepForeignRefusal
  | TakeForeignRefusal
  | { readonly type: 'unknown-cap-source' }
  | { readonly type: 'beyond-readiness' }
  | { readonly type: 'unknown-dispatch' }
  | { readonly type: 'idempotency-key-reused' }
  | { readonly type: 'clock-is-fixed' }
  | { readonly type: 'clock-only-moves-forward'; readonly now: string; readonly wall: string }
  | { readonly type: 'unknown-account' }
  | { readonly type: 'login-taken' }
  | { readonly type: 'office-missing' }
  | { readonly type: 'unknown-office' }
  | { readonly type: 'unknown-scenario'; readonly scenario: string }
  | { readonly type: 'own-account' }
  | { readonly type: 'weak-password'; readonly faults: readonly PasswordFault[] }
  | { readonly type: 'roles-apart'; readonly roles: readonly string[] }
  | { readonly type: 'scopes-exceed-office-system'; readonly scopes: readonly string[] }
  | { readonly type: 'scopes-exceed-owner'; readonly scopes: readonly string[] }
  | { readonly type: 'token-expiry-out-of-range'; readonly days: number }
  | { readonly type: 'no-base-map' }
  | { readonly type: 'no-offline-passphrase' }
  | { readonly type: 'unknown-token' };

export const refuse = (refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } => ({ ok: false, refusal });

/** Those that have words of their own; `changed-since` is of HTTP itself. */
export type Told = Exclude<Refusal, { readonly type: 'changed-since' }>;
