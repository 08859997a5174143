import type { CallEnd, CallId, CallRule, Status } from '@rainstorm/warning-model';
import { record } from './record.js';

/** One call by machine to one number. */
export interface CallRow {
  readonly id: CallId;
  /** Digits only. */
  readonly phone: string;
  readonly status: Status;
  /** What was spoken. */
  readonly speech: string;
  /** The city's, when the call began. */
  readonly rule: CallRule;
  readonly openedAt: Date;
  /** The gateway's own number of the call. */
  readonly providerId: string | null;
  /** Which of several gateways took it; null where there is one, and where none has yet. */
  readonly gateway: string | null;
  /** Null while the call is under way. */
  readonly endedAt: Date | null;
  readonly endedHow: CallEnd | null;
  readonly pressed: string | null;
  /** The gateway's own code. */
  readonly detail: string | null;
  /** Of a report that came after the call had ended and said something else. */
  readonly lateHow: CallEnd | null;
  readonly lateAt: Date | null;
}
export const CallRecord = record<CallRow>('calls', 'id', {
  id: 'text',
  phone: 'text',
  status: 'text',
  speech: 'text',
  rule: 'jsonb',
  openedAt: 'timestamptz',
  providerId: 'text',
  gateway: 'text',
  endedAt: 'timestamptz',
  endedHow: 'text',
  pressed: 'text',
  detail: 'text',
  lateHow: 'text',
  lateAt: 'timestamptz',
});
