import {
  isServerUnavailable,
  type Ledger,
  type LedgerTransaction,
  type RelayedJob,
  type TimerKind,
  type TimerRow,
} from '@rainstorm/ledger';
import type { City, TimerId } from '@rainstorm/warning-model';
import { auditEntry, systemActor } from '../audit-actor.js';
import { timerEffects } from './timer-effects.js';

/** Holds back the jobs that a backlog posts until it is worked off, because sending their mails would take processor time from it. */
export interface DeferredJobs {
  readonly enqueue: (jobs: readonly RelayedJob[], now: Date) => void;
  readonly release: () => void;
}

/** Groups consecutive timers of one kind, and keeps the order in which they fell due. */
const runs = (timers: readonly TimerRow[]): readonly (readonly TimerRow[])[] => {
  const found: TimerRow[][] = [];
  for (const timer of timers) {
    const last = found.at(-1);
    if (last?.[0]?.kind === timer.kind) last.push(timer);
    else found.push([timer]);
  }
  return found;
};

const LARGEST_BATCH = 500;
/** The smallest batch. Failing or slow batches make the next ones smaller; fast ones make them larger again. */
const SMALLEST_BATCH = 25;
const LONG_MS = 2_000;
const QUICK_MS = 500;

/** A batch of at least this size indicates a backlog. */
const BACKLOG_SIZE = 250;
/** Parallel transactions in a backlog: PostgreSQL writes two while the next one is prepared. */
const LANES = 3;

interface Batch {
  readonly handled: number;
  /** There are probably more due timers. */
  readonly isBacklog: boolean;
}

/** A timer whose effect is committed, and how long after its due time, or after it was armed if that was later. */
export interface HandledTimer {
  readonly kind: TimerKind;
  readonly subjectId: string;
  readonly lateBySeconds: number;
  readonly status: 'actual' | 'exercise';
}

/** The ledger's clock at the beginning of a transaction plus the real time since then. */
const clockOf = ({ now }: LedgerTransaction): (() => number) => {
  const begun = performance.now();
  return () => now.getTime() + performance.now() - begun;
};

/** 到点: claims due timers and applies their effects in the same transaction. Any number of these may run in parallel. */
export class HandleDueTimers {
  private batchSize = LARGEST_BATCH;
  private deferred: DeferredJobs | null = null;

  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
    private readonly onTrouble: (timer: TimerRow | null, error: unknown) => void,
    private readonly onHandled: (timers: readonly HandledTimer[], begun: Date) => void = () => undefined,
    /** Called at the beginning of a backlog. */
    private readonly deferJobs: () => DeferredJobs | null = () => null,
  ) {}

  /** Runs until nothing is due. Resolves with the number of handled timers; never rejects. */
  async run(): Promise<number> {
    const first = await this.batch();
    if (!first.isBacklog) return first.handled;
    this.deferred = this.deferJobs();
    try {
      const handled = await Promise.all(Array.from({ length: LANES }, async () => this.lane()));
      return handled.reduce((sum, each) => sum + each, first.handled);
    } finally {
      this.deferred?.release();
      this.deferred = null;
    }
  }

  private async lane(): Promise<number> {
    for (let all = 0; ;) {
      const { handled, isBacklog } = await this.batch();
      all += handled;
      if (!isBacklog) return all;
    }
  }

  private async batch(): Promise<Batch> {
    const limit = this.batchSize;
    const claimed: TimerRow[] = [];
    const begun = performance.now();
    try {
      const handled = await this.handleBatch(limit, undefined, claimed);
      this.adaptBatchSize(performance.now() - begun);
      return { handled, isBacklog: handled === limit || handled >= BACKLOG_SIZE };
    } catch (error) {
      this.adaptBatchSize(Infinity);
      // If the database is unavailable or full, single timers would fail too; the next round claims them again.
      const isAnswering = await this.ledger.ping().then(
        () => true,
        () => false,
      );
      if (claimed.length > 0 && isAnswering && !isServerUnavailable(error))
        return { handled: await this.retryInHalves(claimed), isBacklog: claimed.length === limit };
      this.onTrouble(null, error);
      return { handled: 0, isBacklog: false };
    }
  }

  /** Adapts the batch size. A long transaction on an overloaded machine is more likely to fail, and is then rolled back as a whole. */
  private adaptBatchSize(tookMs: number): void {
    if (tookMs > LONG_MS) this.batchSize = Math.max(SMALLEST_BATCH, Math.floor(this.batchSize / 2));
    else if (tookMs < QUICK_MS) this.batchSize = Math.min(LARGEST_BATCH, this.batchSize * 2);
  }

  /** One transaction. Rejects if it was rolled back; `claimed` then has its timers. */
  private async handleBatch(limit: number, only: readonly TimerId[] | undefined, claimed: TimerRow[]): Promise<number> {
    const begun = new Date();
    let exercises: ReadonlySet<string> = new Set();
    const clock = await this.ledger.transaction(async (tx) => {
      const since = clockOf(tx);
      claimed.splice(0, claimed.length, ...(await tx.timers.takeDue(limit, only)));
      exercises = await tx.timers.ofExercises(claimed.map(({ subjectId }) => subjectId));
      for (const run of runs(claimed)) await this.handle(tx, run);
      return since;
    }, this.deferred?.enqueue);
    this.tellHandled(claimed, exercises, clock(), begun);
    return claimed.length;
  }

  private tellHandled(timers: readonly TimerRow[], exercises: ReadonlySet<string>, committedAt: number, begun: Date): void {
    const handled = timers.map(({ kind, subjectId, dueAt, armedAt }): HandledTimer => ({
      kind,
      subjectId,
      lateBySeconds: (committedAt - Math.max(dueAt.getTime(), armedAt?.getTime() ?? 0)) / 1000,
      status: exercises.has(subjectId) ? 'exercise' : 'actual',
    }));
    this.onHandled(handled, begun);
  }

  private async handle(tx: LedgerTransaction, run: readonly TimerRow[]): Promise<void> {
    const kind = run[0]?.kind;
    if (kind !== undefined) await timerEffects[kind](tx, run, this.city);
  }

  /**
   * Retries a failed batch in halves until the faulty timer is found, which is postponed and does not delay the others. Errors of PostgreSQL
   * itself are no timer's fault; those timers stay due for the next round.
   */
  private async retryInHalves(timers: readonly TimerRow[]): Promise<number> {
    const middle = Math.ceil(timers.length / 2);
    const parts = timers.length > 1 ? [timers.slice(0, middle), timers.slice(middle)] : [timers];
    for (const part of parts) {
      const claimed: TimerRow[] = [];
      try {
        await this.handleBatch(
          part.length,
          part.map(({ id }) => id),
          claimed,
        );
      } catch (error) {
        if (isServerUnavailable(error)) {
          this.onTrouble(null, error);
          continue;
        }
        if (part.length > 1) {
          await this.retryInHalves(part);
          continue;
        }
        const [mine] = claimed;
        this.onTrouble(mine ?? null, error);
        if (mine !== undefined) await this.postpone(mine, error);
      }
    }
    return timers.length;
  }

  private async postpone(timer: TimerRow, error: unknown): Promise<void> {
    const said = error instanceof Error ? error.message : String(error);
    try {
      await this.ledger.transaction(async (tx) => {
        await tx.timers.postpone(timer.id, said);
        tx.audit(
          auditEntry(
            systemActor,
            'timer-failed',
            'timer',
            timer.id,
            { kind: timer.kind, subjectId: timer.subjectId, attempts: timer.attempts + 1 },
            'failed',
          ),
        );
      });
    } catch (failure) {
      this.onTrouble(timer, failure);
    }
  }
}
