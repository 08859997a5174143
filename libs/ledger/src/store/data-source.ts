import { DataSource } from 'typeorm';
import { databaseAddressOf } from '../connection/database-address.js';
import { migrations } from './migrations/index.js';
import { CanaryRecord } from './records/canary.record.js';
import * as dissemination from './records/dissemination.record.js';
import * as foreign from './records/foreign-message.record.js';
import { NumberReportRecord } from './records/number-report.record.js';
import * as escalation from './records/escalation.record.js';
import * as duty from './records/duty.record.js';
import * as readiness from './records/readiness.record.js';
import * as rosters from './records/roster.record.js';
import { CallRecord } from './records/call.record.js';
import { LeaderCallRecord, LeaderCallRoundRecord } from './records/leader-call.record.js';
import { UnitResponseRecord, UnitSignalRecord } from './records/unit.record.js';
import { ExerciseRecord } from './records/exercise.record.js';
import * as issuance from './records/issuance.record.js';
import * as people from './records/people.record.js';
import * as proof from './records/proof.record.js';
import { TimerRecord } from '../timers/timers.js';

export interface LedgerOptions {
  /** A PostgreSQL connection string, of one server or several. Never logged. */
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
  dissemination.LateEntryRecord,
  NumberReportRecord,
  dissemination.AckLinkRecord,
  dissemination.PhoneTaskRecord,
  dissemination.AlarmRecord,
  escalation.EscalationRecord,
  escalation.EscalationNoticeRecord,
  dissemination.DeliveryRecord,
  foreign.ForeignMessageRecord,
  foreign.ForeignOriginalRecord,
  CallRecord,
  LeaderCallRoundRecord,
  LeaderCallRecord,
  UnitResponseRecord,
  UnitSignalRecord,
  duty.DutyShiftRecord,
  readiness.ReadinessRiskRecord,
  CanaryRecord,
  rosters.RosterVersionRecord,
  rosters.RosterSwapRecord,
  people.AccountRecord,
  people.SessionRecord,
  people.WallRecord,
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
/** For a migration, which nothing works beside: a busy machine may keep the process from its next statement for a while. */
export const LONGEST_PAUSE_IN_MIGRATION_MS = 60_000;

/**
 * What is open lies in memory and statements want few rows of many: reading one row by an index costs no more than reading the next one, and
 * no statement runs long enough for JIT compilation to pay off.
 */
const PLANNING = '-c random_page_cost=1 -c jit=off';

/** Not connected yet. `extra` joins the options of the driver. `longestPauseMs`: in a transaction, before PostgreSQL ends it. */
export const dataSourceOf = (
  { url, clock, application }: LedgerOptions,
  poolSize: number,
  extra: Readonly<Record<string, unknown>>,
  longestPauseMs: number = LONGEST_PAUSE_IN_TRANSACTION_MS,
): DataSource =>
  new DataSource({
    type: 'postgres',
    url: databaseAddressOf(url).url,
    applicationName: application,
    poolSize,
    entities: records,
    migrations: [...migrations],
    migrationsTransactionMode: 'each',
    migrationsTableName: 'ledger_migrations',
    extra: {
      // With all its servers: the clients choose among them.
      connectionString: url,
      options: `-c rainstorm.clock=${clock} -c idle_in_transaction_session_timeout=${longestPauseMs} ${PLANNING}`,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      // Statements that are asked for together go out without waiting for each other's answers (`together`).
      pipeline: true,
      ...extra,
    },
  });
