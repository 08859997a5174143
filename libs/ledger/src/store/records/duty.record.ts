import type { AccountId, DutyShiftId, ObligationCounts, OfficeId } from '@rainstorm/warning-model';
import { record } from './record.js';

/** One officer's time on duty at one post. Whoever looks up the night of a rainstorm finds here who was responsible, and what was left to the next. */
export interface DutyShiftRow {
  readonly id: DutyShiftId;
  /** Null: the command's post. */
  readonly officeId: OfficeId | null;
  readonly accountId: AccountId;
  readonly name: string;
  readonly takenAt: Date;
  /** What the incoming officer noted. */
  readonly takenNote: string;
  /** Null while on duty. */
  readonly handedOverAt: Date | null;
  /** Null until somebody takes over: the post is waiting. */
  readonly handedOverTo: AccountId | null;
  readonly handedOverToName: string | null;
  /** What the outgoing officer noted. */
  readonly note: string;
  /** Counted at the handover; null before it. */
  readonly obligations: ObligationCounts | null;
}
export const DutyShiftRecord = record<DutyShiftRow>('duty_shifts', 'id', {
  id: 'text',
  officeId: 'text',
  accountId: 'text',
  name: 'text',
  takenAt: 'timestamptz',
  takenNote: 'text',
  handedOverAt: 'timestamptz',
  handedOverTo: 'text',
  handedOverToName: 'text',
  note: 'text',
  obligations: 'jsonb',
});
