import {
  alarmTransitions,
  bulletinTransitions,
  canaryTransitions,
  decisionClockTransitions,
  deliveryTransitions,
  dispatchTransitions,
  episodeTransitions,
  escalationTransitions,
  exerciseTransitions,
  leaderCallRoundTransitions,
  leaderCallTransitions,
  phoneTaskTransitions,
  rosterSwapTransitions,
  slotTransitions,
  unitSignalTransitions,
  type DispatchId,
  type EscalationId,
} from '@rainstorm/warning-model';
import type { EntityManager } from 'typeorm';
import { Arming } from '../arming/arming.js';
import { appendProof } from '../audit/audit-chain.js';
import { BulletinSearch } from '../reading/bulletin-search.js';
import { receiptOrigins } from '../reading/receipt-origins.js';
import { RollCalls } from '../reading/roll-calls.js';
import { StandingEscalations } from '../reading/standing-escalations.js';
import { foldedSql } from '../reading/folded-sql.js';
import { forgottenDispatches } from '../reading/forgotten-dispatches.js';
import { deliveryAttempts } from '../reading/delivery-attempts.js';
import { dispatchSummaries, escalationFacts } from '../reading/message-facts.js';
import { SchedulerMarks } from '../timers/scheduler-marks.js';
import { Invariants } from '../invariants/invariants.js';
import { AuditorSilences } from '../presences/auditor-silence.js';
import { Editors } from '../presences/editors.js';
import { CapSourceStates } from './cap-source-states.js';
import { AttachmentContents } from './attachment-contents.js';
import { EscalationPositions } from './escalation-positions.js';
import { IdempotencyKeys } from './idempotency.js';
import { LifecycleTable } from './lifecycle-table.js';
import { checkBulletin, checkDelivery, checkDispatch, checkEscalation, checkSlot } from './mappers.js';
import { NumberSeries } from './number-series.js';
import { ReceiverSeries } from './receiver-series.js';
import { Rosters } from './rosters.js';
import type { RelayedJob } from '../outbox/jobs.js';
import { Calls } from '../outbox/calls.js';
import { Outbox } from '../outbox/outbox.js';
import { SheetMails } from '../outbox/sheet-mails.js';
import { SmsCodes } from '../outbox/sms-codes.js';
import { PushDevices } from '../outbox/push-devices.js';
import { WorkCards } from '../outbox/work-cards.js';
import { SmsPartNumbers } from '../outbox/sms-parts.js';
import {
  AckLinkRecord,
  AlarmRecord,
  DeliveryRecord,
  DispatchRecord,
  FollowUpEntryRecord,
  FollowUpRecord,
  LateEntryRecord,
  PhoneTaskRecord,
  ReceiptRecord,
  type DeliveryRow,
} from './records/dissemination.record.js';
import { ForeignMessageRecord, ForeignOriginalRecord } from './records/foreign-message.record.js';
import { NumberReportRecord } from './records/number-report.record.js';
import { EscalationNoticeRecord, EscalationRecord } from './records/escalation.record.js';
import { DutyShiftRecord } from './records/duty.record.js';
import { RosterSwapRecord } from './records/roster.record.js';
import { ExerciseRecord } from './records/exercise.record.js';
import {
  BulletinRecord,
  DecisionClockRecord,
  DecisionRecord,
  EpisodeRecord,
  OnsetRevisionRecord,
  SlotRecord,
} from './records/issuance.record.js';
import {
  AccountRecord,
  ApiTokenRecord,
  PersonalReadRecord,
  SessionRecord,
  SignInSourceRecord,
  WallRecord,
} from './records/people.record.js';
import type { AuditEntry } from '../audit/audit-act.js';
import { AuditRecord, ChangeRecord, type Change } from './records/proof.record.js';
import { UnitResponseRecord, UnitSignalRecord } from './records/unit.record.js';
import { LeaderCallRecord, LeaderCallRoundRecord } from './records/leader-call.record.js';
import { CanaryRecord } from './records/canary.record.js';
import { ReadinessRiskRecord } from './records/readiness.record.js';
import { canariesSince, canaryStandings } from '../reading/canary-standings.js';
import { lastProofs } from '../reading/last-proofs.js';
import { lastOutcomes } from '../reading/reachability.js';
import { Table } from './table.js';
import { TimerRecord, Timers } from '../timers/timers.js';

class TransactionContext {
  constructor(
    protected readonly manager: EntityManager,
    /** The ledger's clock when the transaction began. */
    readonly now: Date,
    /** Of the process; see release.ts. */
    protected readonly release: number,
    /** The database's real time where this process puts what is posted here on the queues; else null. */
    protected readonly queuedReal: Date | null,
  ) {}
}

/** One transaction on the ledger: its tables, its timers, and what it will append to the audit chain and the change feed. */
export class LedgerTransaction extends TransactionContext {
  readonly episodes = new LifecycleTable(this.manager, EpisodeRecord, episodeTransitions);
  readonly onsetRevisions = new Table(this.manager, OnsetRevisionRecord);
  readonly slots = new LifecycleTable(this.manager, SlotRecord, slotTransitions, checkSlot);
  readonly bulletins = new LifecycleTable(this.manager, BulletinRecord, bulletinTransitions, checkBulletin);
  readonly decisions = new Table(this.manager, DecisionRecord);
  readonly decisionClocks = new LifecycleTable(this.manager, DecisionClockRecord, decisionClockTransitions);
  readonly exercises = new LifecycleTable(this.manager, ExerciseRecord, exerciseTransitions);
  readonly dispatches = new LifecycleTable(this.manager, DispatchRecord, dispatchTransitions, checkDispatch);
  readonly receipts = new Table(this.manager, ReceiptRecord);
  readonly followUps = new Table(this.manager, FollowUpRecord);
  readonly followUpEntries = new Table(this.manager, FollowUpEntryRecord);
  readonly lateEntries = new Table(this.manager, LateEntryRecord);
  readonly numberReports = new Table(this.manager, NumberReportRecord);
  readonly ackLinks = new Table(this.manager, AckLinkRecord);
  readonly sheetMails = new SheetMails(this.manager);
  readonly smsCodes = new SmsCodes(this.manager);
  readonly workCards = new WorkCards(this.manager);
  readonly pushDevices = new PushDevices(this.manager);
  readonly smsParts = new SmsPartNumbers(this.manager);
  readonly calls = new Calls(this.manager);
  readonly leaderCallRounds = new LifecycleTable(this.manager, LeaderCallRoundRecord, leaderCallRoundTransitions);
  readonly leaderCalls = new LifecycleTable(this.manager, LeaderCallRecord, leaderCallTransitions);
  readonly unitSignals = new LifecycleTable(this.manager, UnitSignalRecord, unitSignalTransitions);
  readonly unitResponses = new Table(this.manager, UnitResponseRecord);
  readonly phoneTasks = new LifecycleTable(this.manager, PhoneTaskRecord, phoneTaskTransitions);
  readonly alarms = new LifecycleTable(this.manager, AlarmRecord, alarmTransitions);
  readonly escalations = new LifecycleTable(this.manager, EscalationRecord, escalationTransitions, checkEscalation);
  readonly escalationNotices = new Table(this.manager, EscalationNoticeRecord);
  readonly deliveries = new LifecycleTable(this.manager, DeliveryRecord, deliveryTransitions, checkDelivery);
  readonly dutyShifts = new Table(this.manager, DutyShiftRecord);
  readonly attachmentContents = new AttachmentContents(this.manager);
  readonly foreignMessages = new Table(this.manager, ForeignMessageRecord);
  readonly foreignOriginals = new Table(this.manager, ForeignOriginalRecord);
  readonly capSources = new CapSourceStates(this.manager);
  readonly rosters = new Rosters(this.manager);
  readonly readinessRisks = new Table(this.manager, ReadinessRiskRecord);
  readonly canaries = new LifecycleTable(this.manager, CanaryRecord, canaryTransitions);
  readonly rosterSwaps = new LifecycleTable(this.manager, RosterSwapRecord, rosterSwapTransitions);
  readonly accounts = new Table(this.manager, AccountRecord);
  readonly sessions = new Table(this.manager, SessionRecord);
  readonly walls = new Table(this.manager, WallRecord);
  readonly signInSources = new Table(this.manager, SignInSourceRecord);
  readonly apiTokens = new Table(this.manager, ApiTokenRecord);
  readonly personalReads = new Table(this.manager, PersonalReadRecord);
  readonly auditEntries = new Table(this.manager, AuditRecord);
  readonly changes = new Table(this.manager, ChangeRecord);
  readonly timerRows = new Table(this.manager, TimerRecord);
  readonly timers = new Timers(this.manager, this.now, this.release);
  readonly outbox = new Outbox(this.manager);
  readonly arming = new Arming(this.manager);
  readonly schedulerMarks = new SchedulerMarks(this.manager, this.now);
  readonly escalationPositions = new EscalationPositions(this.manager);
  readonly numbers = new NumberSeries(this.manager);
  readonly receiverSeries = new ReceiverSeries(this.manager);
  readonly idempotency = new IdempotencyKeys(this.manager);
  readonly bulletinSearch = new BulletinSearch(this.manager);
  readonly rollCalls = new RollCalls(this.manager);
  readonly standingEscalations = new StandingEscalations(this.manager);
  readonly editors = new Editors(this.manager);
  readonly auditorSilences = new AuditorSilences(this.manager);
  readonly invariants = new Invariants(this.manager, this.now);

  private readonly postedJobs: RelayedJob[] = [];
  private readonly pendingEntries: AuditEntry[] = [];
  private readonly pendingChanges: Change[] = [];

  /** Creates deliveries. A process with queues enqueues them after the commit; those of another process wait as `pending` for the relay. */
  async post(...deliveries: readonly DeliveryRow[]): Promise<void> {
    for (const row of deliveries) checkDelivery(row);
    this.postedJobs.push(...(await this.outbox.post(deliveries, this.queuedReal)));
  }

  /** Appended to the chain as the last step before the commit. */
  audit(...entries: readonly AuditEntry[]): void {
    this.pendingEntries.push(...entries);
  }

  /** Sent to the open pages with the commit. */
  changed(...changes: readonly Change[]): void {
    this.pendingChanges.push(...changes);
  }

  /** For each of these ways what came of its last try; see `lastOutcomes`. */
  async lastOutcomes(ways: Parameters<typeof lastOutcomes>[1]): ReturnType<typeof lastOutcomes> {
    return lastOutcomes(this.manager, ways);
  }

  /** When each of these ways was proven last; see `lastProofs`. */
  async lastProofs(ways: Parameters<typeof lastProofs>[1]): ReturnType<typeof lastProofs> {
    return lastProofs(this.manager, ways);
  }

  /** What the line tests say of each of these ways; see `canaryStandings`. */
  async canaryStandings(ways: Parameters<typeof canaryStandings>[1]): ReturnType<typeof canaryStandings> {
    return canaryStandings(this.manager, ways);
  }

  /** How many line tests went to each address since `since`. */
  async canariesSince(since: Date): ReturnType<typeof canariesSince> {
    return canariesSince(this.manager, since);
  }

  /** What was sent for these dispatches, and what came of it; see `deliveryAttempts`. */
  async deliveryAttempts(dispatchIds: readonly DispatchId[]): ReturnType<typeof deliveryAttempts> {
    return deliveryAttempts(this.manager, dispatchIds);
  }

  /** From where the receipts of these dispatches were given; see `receiptOrigins`. */
  async receiptOrigins(dispatchIds: readonly DispatchId[]): ReturnType<typeof receiptOrigins> {
    return receiptOrigins(this.manager, dispatchIds);
  }

  async dispatchSummaries(ids: readonly DispatchId[]): ReturnType<typeof dispatchSummaries> {
    return dispatchSummaries(this.manager, ids);
  }

  async escalationFacts(ids: readonly EscalationId[]): ReturnType<typeof escalationFacts> {
    return escalationFacts(this.manager, ids);
  }

  /** The actor names of the audit that contain `part`, in any case and width. Skips along the index from name to name, however many rows each has. */
  async auditedNames(part: string): Promise<readonly string[]> {
    const rows = await this.manager.query<{ name: string }[]>(
      `WITH RECURSIVE names AS (
         (SELECT actor_name AS name FROM audit_entries ORDER BY actor_name LIMIT 1)
         UNION ALL
         SELECT (SELECT actor_name FROM audit_entries WHERE actor_name > names.name ORDER BY actor_name LIMIT 1)
         FROM names
         WHERE names.name IS NOT NULL
       )
       SELECT name
       FROM names
       WHERE strpos(${foldedSql('name')}, ${foldedSql('$1::text')}) > 0`,
      [part],
    );
    return rows.map(({ name }) => name);
  }

  /** Open dispatches past their deadline that no timer will escalate; see `forgottenDispatches`. */
  async forgottenDispatches(): ReturnType<typeof forgottenDispatches> {
    return forgottenDispatches(this.manager, this.now);
  }

  /** For reads that no table offers. An UPDATE or DELETE … RETURNING gives `[rows, count]`, anything else the rows. */
  async sql<Answer = readonly Record<string, unknown>[]>(text: string, parameters: readonly unknown[] = []): Promise<Answer> {
    return this.manager.query<Answer>(text, [...parameters]);
  }

  /** Takes the advisory lock of `place` and holds it until the end of the transaction. For what may have no row yet that could be locked. */
  async lockPlace(place: string): Promise<void> {
    await this.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 131631))', [place]);
  }

  /** Runs `work` so that its failure undoes only itself. */
  async attempt<Value>(work: () => Promise<Value>): Promise<Value> {
    await this.manager.query('SAVEPOINT attempt');
    const entries = this.pendingEntries.length;
    const changes = this.pendingChanges.length;
    const posted = this.postedJobs.length;
    try {
      const value = await work();
      await this.manager.query('RELEASE SAVEPOINT attempt');
      return value;
    } catch (error) {
      this.pendingEntries.length = entries;
      this.pendingChanges.length = changes;
      this.postedJobs.length = posted;
      await this.manager.query('ROLLBACK TO SAVEPOINT attempt');
      throw error;
    }
  }

  async seal(): Promise<void> {
    await appendProof(this.manager, this.pendingEntries, this.pendingChanges);
  }

  get jobs(): readonly RelayedJob[] {
    return this.postedJobs;
  }

  get audited(): readonly AuditEntry[] {
    return this.pendingEntries;
  }
}
