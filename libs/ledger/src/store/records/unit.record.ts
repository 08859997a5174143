import type {
  BulletinId,
  OfficeId,
  Status,
  UnitResponse,
  UnitResponseId,
  UnitSignal,
  UnitSignalEnd,
  UnitSignalId,
} from '@rainstorm/warning-model';
import { record } from './record.js';

/** The gravest signal of one district while it is in force. */
export type UnitSignalRow = UnitSignal & {
  readonly remindedAt: Date | null;
  readonly toldAt: Date | null;
  /** The response that answers it. */
  readonly responseId: UnitResponseId | null;
  readonly answeredAt: Date | null;
  readonly endedAt: Date | null;
  readonly endedWhy: UnitSignalEnd | null;
  /** The publication that ended it; null where it expired. */
  readonly endedByBulletinId: BulletinId | null;
  readonly closedByName: string | null;
  readonly closedReason: string | null;
};
export const UnitSignalRecord = record<UnitSignalRow>('unit_signals', 'id', {
  id: 'text',
  unitId: 'text',
  status: 'text',
  colour: 'text',
  bulletinId: 'text',
  state: 'text',
  startedAt: 'timestamptz',
  remindAt: 'timestamptz',
  tellAt: 'timestamptz',
  remindedAt: 'timestamptz',
  toldAt: 'timestamptz',
  responseId: 'text',
  answeredAt: 'timestamptz',
  endedAt: 'timestamptz',
  endedWhy: 'text',
  endedByBulletinId: 'text',
  closedByName: 'text',
  closedReason: 'text',
});

/** What a district decided. */
export type UnitResponseRow = UnitResponse & {
  readonly unitId: OfficeId;
  readonly status: Status;
  /** The responsible person who decided. */
  readonly decidedBy: string;
  readonly note: string;
  /** The signal that was in force for the district when it was recorded, and how long after its beginning the decision came. */
  readonly signalId: UnitSignalId | null;
  readonly lagMs: number | null;
  readonly recordedBy: string;
  readonly recordedByName: string;
  readonly recordedAt: Date;
};
export const UnitResponseRecord = record<UnitResponseRow>('unit_responses', 'id', {
  id: 'text',
  unitId: 'text',
  status: 'text',
  track: 'text',
  chosen: 'text',
  decidedAt: 'timestamptz',
  decidedBy: 'text',
  note: 'text',
  signalId: 'text',
  lagMs: 'bigint',
  recordedBy: 'text',
  recordedByName: 'text',
  recordedAt: 'timestamptz',
});
