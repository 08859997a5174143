import type { DeferredJobs } from '@rainstorm/operations';
import { newId, type Ledger, type RelayedJob } from '@rainstorm/ledger';
import type { DeliveryQueues } from '../infrastructure/queues/delivery-queues.js';

const BATCH = 500;
/** The first of thousands are sent while the last are still put on the queue. */
const JOBS_AT_ONCE = 20;
const deliveriesOf = (jobs: readonly RelayedJob[]): number => jobs.reduce((sum, { deliveryIds }) => sum + deliveryIds.length, 0);

/** Mails are not put off for longer than this, whatever else is to be done first, milliseconds. */
const LONGEST_HOLD_MS = 3_000;

/** More jobs that have waited for long are looked at when these are through. */
const LOOKED_AT = 1_000;

/**
 * Real time. A delivery that was queued so long ago and that nobody took is looked for on its queue, and put there again where it is not.
 * A worker that holds one for longer than the lease is taken for dead.
 */
const usualPatience = { lostAfterMs: 10_000, leaseMs: 45_000 };

/**
 * The outbox's way onto the queues. What is claimed and cannot be added (a Redis that is away) stays `queued` in the ledger, and is
 * added again by `reconcile` under the same id: nothing is lost, and nothing is there twice.
 */
export class Relay {
  private running: Promise<number> | null = null;
  private again = false;

  constructor(
    private readonly ledger: Ledger,
    private readonly queues: DeliveryQueues,
    private readonly onTrouble: (what: string, error: unknown) => void,
    private readonly onRelayed: (jobs: readonly RelayedJob[], begun: Date) => void = () => undefined,
  ) {}

  /** What a backlog of deadlines posts goes onto the queues once the backlog is worked off. Whatever else is posted meanwhile does not wait. */
  deferJobs(): DeferredJobs {
    let release: () => void = () => undefined;
    const over = new Promise<void>((resolve) => {
      release = resolve;
    });
    const longest = setTimeout(release, LONGEST_HOLD_MS);
    return {
      enqueue: (jobs, now) => void over.then(async () => this.enqueue(jobs, now)),
      release: () => {
        clearTimeout(longest);
        release();
      },
    };
  }

  /** Puts on the queues what was committed as queued. What they do not take, `reconcile` puts there. Never rejects. */
  async enqueue(jobs: readonly RelayedJob[], now: Date): Promise<void> {
    const begun = new Date();
    try {
      for (let from = 0; from < jobs.length; from += JOBS_AT_ONCE) await this.queues.add(jobs.slice(from, from + JOBS_AT_ONCE), now);
      this.onRelayed(jobs, begun);
    } catch (error) {
      this.onTrouble('enqueue', error);
    }
  }

  /** Queues whatever waits; a call during a run makes one more run follow. Never rejects. */
  async run(): Promise<number> {
    if (this.running !== null) {
      this.again = true;
      return this.running;
    }
    this.running = this.drain();
    try {
      return await this.running;
    } finally {
      this.running = null;
    }
  }

  private async drain(): Promise<number> {
    let relayed = 0;
    try {
      do {
        this.again = false;
        for (;;) {
          const begun = new Date();
          const { claimed, now } = await this.ledger.transaction(async (tx) => ({
            claimed: await tx.outbox.relay(newId('job'), BATCH),
            now: tx.now,
          }));
          if (claimed.length === 0) break;
          await this.queues.add(claimed, now);
          this.onRelayed(claimed, begun);
          relayed += deliveriesOf(claimed);
        }
      } while (this.again);
    } catch (error) {
      this.onTrouble('relay', error);
    }
    return relayed;
  }

  /** Puts back what a queue lost, and frees what a dead worker held; the number of both. Never rejects. */
  async reconcile(patience: { readonly lostAfterMs: number; readonly leaseMs: number } = usualPatience): Promise<number> {
    let restored = 0;
    try {
      await this.ledger.outbox.settle();
      const abandoned = await this.ledger.transaction(async (tx) => tx.outbox.abandoned(patience.leaseMs));
      restored += abandoned.length;
      const waiting = await this.ledger.outbox.longQueued(patience.lostAfterMs, LOOKED_AT);
      for (let from = 0; from < waiting.length; from += JOBS_AT_ONCE) {
        const missing = await this.queues.missing(waiting.slice(from, from + JOBS_AT_ONCE));
        if (missing.length === 0) continue;
        const lost = await this.ledger.outbox.stillQueued(missing.map(({ id }) => id));
        await this.queues.add(lost, await this.ledger.now());
        restored += deliveriesOf(lost);
      }
      return restored;
    } catch (error) {
      this.onTrouble('reconcile', error);
      return restored;
    }
  }
}
