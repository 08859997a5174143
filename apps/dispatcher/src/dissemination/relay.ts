import { endSilentCalls, type DeferredJobs } from '@rainstorm/operations';
import { newId, type Ledger, type RelayedJob } from '@rainstorm/ledger';
import type { DeliveryQueues } from '../infrastructure/queues/delivery-queues.js';

const BATCH = 500;
/** Jobs added in one call. Small, so that the first of thousands are sent while the last are still being added. */
const JOBS_AT_ONCE = 20;
const deliveriesOf = (jobs: readonly RelayedJob[]): number => jobs.reduce((sum, { deliveryIds }) => sum + deliveryIds.length, 0);

/** The longest time that mails are held back for a backlog, in milliseconds. */
const LONGEST_HOLD_MS = 3_000;

/** Jobs checked in one reconciliation; the next ones follow when these are processed. */
const RECONCILED_AT_ONCE = 1_000;

/**
 * In real time. A delivery that no worker took for `lostAfterMs` is searched on its queue, and added again if it is missing. A worker that
 * holds one for longer than `leaseMs` without renewal counts as dead.
 */
const defaultTimeouts = { lostAfterMs: 10_000, leaseMs: 45_000 };

/**
 * Moves the outbox onto the queues. A claimed delivery that cannot be added (e.g. Redis is down) stays `queued` in the ledger, and `reconcile`
 * adds it again under the same id: nothing is lost or duplicated.
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

  /** Holds back the jobs that a backlog of timers posts until it is worked off. Other jobs do not wait. */
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

  /** Adds jobs that were committed as queued. If that fails, `reconcile` adds them later. Never rejects. */
  async enqueue(jobs: readonly RelayedJob[], now: Date): Promise<void> {
    const begun = new Date();
    try {
      for (let from = 0; from < jobs.length; from += JOBS_AT_ONCE) await this.queues.add(jobs.slice(from, from + JOBS_AT_ONCE), now);
      this.onRelayed(jobs, begun);
    } catch (error) {
      this.onTrouble('enqueue', error);
    }
  }

  /** Queues all pending deliveries. A call during a run causes one more run. Never rejects. */
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

  /** Restores lost jobs and frees deliveries of dead workers. Resolves with the number of both; never rejects. */
  async reconcile(timeouts: { readonly lostAfterMs: number; readonly leaseMs: number } = defaultTimeouts): Promise<number> {
    let restored = 0;
    try {
      await this.ledger.outbox.settle();
      await this.ledger.transaction(endSilentCalls);
      await this.ledger.calls.renewLeases();
      const abandoned = await this.ledger.transaction(async (tx) => tx.outbox.abandoned(timeouts.leaseMs));
      restored += abandoned.length;
      const waiting = await this.ledger.outbox.longQueued(timeouts.lostAfterMs, RECONCILED_AT_ONCE);
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
