import type { Ledger, LedgerTransaction, TimerKind, TimerRow } from '@rainstorm/ledger';
import type { City } from '@rainstorm/warning-model';
import { countersignDue, openSlot, remindDesk, slotDue, slotGrace } from '../cadence/effects/slot-effects.js';
import { entry, system } from '../doer.js';
import { answerDue, followUpDue, openPhoneTasks, receiptDue, remindOffices } from '../escalation/effects/dispatch-effects.js';

/** The effect of some due timers of one kind, within the transaction that claimed them. */
type Effect = (tx: LedgerTransaction, timers: readonly TimerRow[], city: City) => Promise<void>;

const oneByOne =
  (effect: (tx: LedgerTransaction, timer: TimerRow, city: City) => Promise<void>): Effect =>
  async (tx, timers, city) => {
    for (const timer of timers) await effect(tx, timer, city);
  };

/** Every kind has its effect; a new kind without one does not compile. */
const effects: Readonly<Record<TimerKind, Effect>> = {
  'slot-open': oneByOne(openSlot),
  'desk-reminder': oneByOne(remindDesk),
  'slot-due': oneByOne(slotDue),
  'slot-grace': oneByOne(slotGrace),
  'office-reminder': remindOffices,
  'phone-task': openPhoneTasks,
  'receipt-due': receiptDue,
  'follow-up-due': followUpDue,
  'escalation-answer-due': answerDue,
  'countersign-due': oneByOne(countersignDue),
};

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

const BATCH = 500;

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
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
    private readonly onTrouble: (timer: TimerRow | null, error: unknown) => void,
    private readonly onHandled: (timers: readonly HandledTimer[], begun: Date) => void = () => undefined,
  ) {}

  /** Until nothing is due; the number of timers handled. Never rejects. */
  async run(): Promise<number> {
    const first = await this.batch();
    if (first < BATCH) return first;
    // A backlog: while Postgres writes one batch, the next one is made ready.
    const [left, right] = await Promise.all([this.lane(), this.lane()]);
    return first + left + right;
  }

  private async lane(): Promise<number> {
    for (let handled = 0; ;) {
      const batch = await this.batch();
      handled += batch;
      if (batch < BATCH) return handled;
    }
  }

  private async batch(): Promise<number> {
    let claimed: readonly TimerRow[] = [];
    const begun = new Date();
    try {
      const clock = await this.ledger.transaction(async (tx) => {
        const since = clockOf(tx);
        claimed = await tx.timers.claimDue(BATCH);
        for (const run of runs(claimed)) await this.handle(tx, run);
        await tx.timers.done(claimed.map(({ id }) => id));
        return since;
      });
      this.tellHandled(claimed, clock(), begun);
      return claimed.length;
    } catch (error) {
      if (claimed.length === 0) {
        this.onTrouble(null, error);
        return 0;
      }
      return this.singly(claimed);
    }
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
    if (kind !== undefined) await effects[kind](tx, run, this.city);
  }

  /** One of them spoiled the batch: each gets a transaction of its own, and the bad one wakes again later, so that it holds up nobody. */
  private async singly(timers: readonly TimerRow[]): Promise<number> {
    for (const { id } of timers) {
      let mine: TimerRow | undefined;
      const begun = new Date();
      try {
        const clock = await this.ledger.transaction(async (tx) => {
          const since = clockOf(tx);
          [mine] = await tx.timers.claimDue(1, [id]);
          if (mine === undefined) return since;
          await this.handle(tx, [mine]);
          await tx.timers.done([id]);
          return since;
        });
        this.tellHandled(mine === undefined ? [] : [mine], clock(), begun);
      } catch (error) {
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
          entry(
            system,
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
