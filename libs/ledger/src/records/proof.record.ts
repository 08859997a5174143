import { record } from './record.js';

/** What happened, to what, by whom, with what result (GB/T 22239, level 3). */
export interface AuditEntry {
  /** `acc-…`, `token-…`, `contact:…` or `system`. */
  readonly actor: string;
  readonly actorName: string;
  /** Past tense, e.g. `bulletin-published`. */
  readonly act: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly result: 'done' | 'refused' | 'failed';
  readonly details: Readonly<Record<string, unknown>>;
}
export interface AuditRow extends AuditEntry {
  readonly seq: number;
  readonly at: Date;
  readonly previousHash: string;
  readonly hash: string;
}
export const AuditRecord = record<AuditRow>('audit_entries', 'seq', {
  seq: 'bigint',
  at: 'timestamptz',
  actor: 'text',
  actorName: 'text',
  act: 'text',
  subjectKind: 'text',
  subjectId: 'text',
  result: 'text',
  details: 'jsonb',
  previousHash: 'text',
  hash: 'text',
});

/** Who may see a change: the bureau, the command (which sees all offices), and the one office it is about, if any. */
export interface Change {
  readonly kind: string;
  readonly officeId: string | null;
  /** `all`: bureau, command and the office named (every office if none is). `bureau`: nobody else. */
  readonly audience: 'all' | 'bureau' | 'command';
  readonly subjectId: string;
  readonly payload: Readonly<Record<string, unknown>>;
}
export interface ChangeRow extends Change {
  readonly seq: number;
  readonly at: Date;
}
export const ChangeRecord = record<ChangeRow>('change_feed', 'seq', {
  seq: 'bigint',
  at: 'timestamptz',
  kind: 'text',
  officeId: 'text',
  audience: 'text',
  subjectId: 'text',
  payload: 'jsonb',
});
