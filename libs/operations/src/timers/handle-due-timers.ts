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

/** Jobs of a backlog's own transactions: they go onto the queues after the backlog, or their mails would take the processor from it. */
export interface DeferredJobs {
  readonly enqueue: (jobs: readonly RelayedJob[], now: Date) => void;
  readonly release: () => void;
}

/** Neighbours of one kind together, in their order: what fell due first is done first. */
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
/** A batch that fails or takes long is followed by smaller ones, down to this; quick ones let them grow again. */
const SMALLEST_BATCH = 25;
const LONG_MS = 2_000;
const QUICK_MS = 500;

/** From so many at once on there is a backlog: while these were handled, more have fallen due. */
const MANY = 250;
/** Transactions side by side in a backlog: while PostgreSQL writes two, the next one is made ready. */
const LANES = 3;

interface Batch {
  readonly handled: number;
  /** Then there are probably more. */
  readonly isBacklog: boolean;
}

/** A timer whose effect is committed, and how long after its due instant that was. */
export interface HandledTimer {
  readonly kind: TimerKind;
  readonly subjectId: string;
  readonly lateBySeconds: number;
}

/** The ledger's clock when a transaction began, and how far real time has gone since. */
const clockOf = ({ now }: LedgerTransaction): (() => number) => {
  const begun = performance.now();
  return () => now.getTime() + performance.now() - begun;
};

/** 到点: claims what is due and does what each says, in one transaction with the claim. Any number of these may run side by side. */
export class HandleDueTimers {
  private batchSize = LARGEST_BATCH;
  private deferred: DeferredJobs | null = null;

  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
    private readonly onTrouble: (timer: TimerRow | null, error: unknown) => void,
    private readonly onHandled: (timers: readonly HandledTimer[], begun: Date) => void = () => undefined,
    /** Called before a backlog. */
    private readonly deferJobs: () => DeferredJobs | null = () => null,
  ) {}

  /** Until nothing is due; the number of timers handled. Never rejects. */
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
      const handled = await this.together(limit, undefined, claimed);
      this.learn(performance.now() - begun);
      return { handled, isBacklog: handled === limit || handled >= MANY };
    } catch (error) {
      this.learn(Infinity);
      // Where the database is away, or has no room left, nothing is to be had one by one either; the next round claims anew.
      const isAnswering = await this.ledger.ping().then(
        () => true,
        () => false,
      );
      if (claimed.length > 0 && isAnswering && !isServerUnavailable(error))
        return { handled: await this.apart(claimed), isBacklog: claimed.length === limit };
      this.onTrouble(null, error);
      return { handled: 0, isBacklog: false };
    }
  }

  /** A transaction that takes long on a machine with too much to do meets whatever else goes wrong there, and is undone as a whole. */
  private learn(tookMs: number): void {
    if (tookMs > LONG_MS) this.batchSize = Math.max(SMALLEST_BATCH, Math.floor(this.batchSize / 2));
    else if (tookMs < QUICK_MS) this.batchSize = Math.min(LARGEST_BATCH, this.batchSize * 2);
  }

  /** One transaction. Rejects where it was undone; `claimed` then says what was in it. */
  private async together(limit: number, only: readonly TimerId[] | undefined, claimed: TimerRow[]): Promise<number> {
    const begun = new Date();
    const clock = await this.ledger.transaction(async (tx) => {
      const since = clockOf(tx);
      claimed.splice(0, claimed.length, ...(await tx.timers.takeDue(limit, only)));
      for (const run of runs(claimed)) await this.handle(tx, run);
      return since;
    }, this.deferred?.enqueue);
    this.tellHandled(claimed, clock(), begun);
    return claimed.length;
  }

  private tellHandled(timers: readonly TimerRow[], committedAt: number, begun: Date): void {
    const handled = timers.map(({ kind, subjectId, dueAt }) => ({
      kind,
      subjectId,
      lateBySeconds: (committedAt - dueAt.getTime()) / 1000,
    }));
    this.onHandled(handled, begun);
  }

  private async handle(tx: LedgerTransaction, run: readonly TimerRow[]): Promise<void> {
    const kind = run[0]?.kind;
    if (kind !== undefined) await timerEffects[kind](tx, run, this.city);
  }

  /**
   * One of them may have spoiled the batch: by halves, until the bad one is alone and wakes again later. It holds up nobody. What PostgreSQL
   * cannot do at present is no timer's fault: it is left as it is, for the next round.
   */
  private async apart(timers: readonly TimerRow[]): Promise<number> {
    const middle = Math.ceil(timers.length / 2);
    const parts = timers.length > 1 ? [timers.slice(0, middle), timers.slice(middle)] : [timers];
    for (const part of parts) {
      const claimed: TimerRow[] = [];
      try {
        await this.together(
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
          await this.apart(part);
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
