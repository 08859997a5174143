import type { ChangeEvent, ChangeEventKind } from '@rainstorm/warning-model';
import type { AuditResult } from '../../audit/audit-act.js';
import { record } from './record.js';

/** An entry as it was read. It may be of an older release: its act and its details are whatever that one wrote. */
export interface AuditRow {
  readonly seq: number;
  readonly at: Date;
  readonly actor: string;
  readonly actorName: string;
  readonly act: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly result: AuditResult;
  readonly details: Readonly<Record<string, unknown>>;
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
export interface ChangeAudience {
  readonly officeId: string | null;
  /** `all`: bureau, command and the office named (every office if none is). `bureau`: nobody else. */
  readonly audience: 'all' | 'bureau' | 'command';
}
/** What is told to the open pages. Instants of the payload are `Date` here. */
export type Change<Kind extends ChangeEventKind = ChangeEventKind> = ChangeEvent<Kind> & ChangeAudience & { readonly subjectId: string };
/** A change as it was read: of any release, with instants as ISO text. `isChangeEventKind` says whether this one knows its kind. */
export interface ChangeRow extends ChangeAudience {
  readonly seq: number;
  readonly at: Date;
  readonly kind: string;
  readonly subjectId: string;
  readonly payload: Readonly<Record<string, unknown>>;
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
