import { DataSource } from 'typeorm';
import { migrations } from './migrations/index.js';
import * as dissemination from './records/dissemination.record.js';
import * as escalation from './records/escalation.record.js';
import * as duty from './records/duty.record.js';
import { ExerciseRecord } from './records/exercise.record.js';
import * as issuance from './records/issuance.record.js';
import * as people from './records/people.record.js';
import * as proof from './records/proof.record.js';
import { TimerRecord } from '../timers/timers.js';

export interface LedgerOptions {
  /** A PostgreSQL connection string. Never logged. */
  readonly url: string;
  /** `movable` lets `moveClockTo` work and makes this process see the moved clock. */
  readonly clock: 'fixed' | 'movable';
  /** Shown in pg_stat_activity. */
  readonly application: string;
  readonly poolSize?: number;
  /** Of this program; a test plays another one. */
  readonly release?: number;
}

const records = [
  issuance.EpisodeRecord,
  issuance.OnsetRevisionRecord,
  issuance.SlotRecord,
  issuance.BulletinRecord,
  issuance.DecisionRecord,
  issuance.DecisionClockRecord,
  ExerciseRecord,
  dissemination.DispatchRecord,
  dissemination.ReceiptRecord,
  dissemination.FollowUpRecord,
  dissemination.FollowUpEntryRecord,
  dissemination.AckLinkRecord,
  dissemination.PhoneTaskRecord,
  dissemination.AlarmRecord,
  escalation.EscalationRecord,
  escalation.EscalationNoticeRecord,
  dissemination.DeliveryRecord,
  duty.DutyShiftRecord,
  people.AccountRecord,
  people.SessionRecord,
  people.SignInSourceRecord,
  people.ApiTokenRecord,
  people.PersonalReadRecord,
  proof.AuditRecord,
  proof.ChangeRecord,
  TimerRecord,
];

/**
 * A process that hangs in the middle of a transaction holds locks that all others wait for. PostgreSQL ends its session after this pause, so
 * that what fell due meanwhile is still done within the two seconds of the design. A transaction waits for nothing but the ledger.
 */
const LONGEST_PAUSE_IN_TRANSACTION_MS = 1_500;

/**
 * What is open lies in memory and statements want few rows of many: reading one row by an index costs no more than reading the next one, and
 * no statement runs long enough for JIT compilation to pay off.
 */
const PLANNING = '-c random_page_cost=1 -c jit=off';

/** Not connected yet. `extra` joins the options of the driver. */
export const dataSourceOf = (
  { url, clock, application }: LedgerOptions,
  poolSize: number,
  extra: Readonly<Record<string, unknown>>,
): DataSource =>
  new DataSource({
    type: 'postgres',
    url,
    applicationName: application,
    poolSize,
    entities: records,
    migrations: [...migrations],
    migrationsTransactionMode: 'each',
    migrationsTableName: 'ledger_migrations',
    extra: {
      options: `-c rainstorm.clock=${clock} -c idle_in_transaction_session_timeout=${LONGEST_PAUSE_IN_TRANSACTION_MS} ${PLANNING}`,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      ...extra,
    },
  });
