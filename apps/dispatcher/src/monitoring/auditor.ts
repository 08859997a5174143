import type { Breach } from './find-breaches.js';
import type { PromiseName } from './invariants.js';

export interface AuditorPorts {
  readonly findBreaches: () => Promise<readonly Breach[]>;
  /** For the pages. */
  readonly record: (breaches: readonly Breach[]) => Promise<void>;
  /** To the bureau and the command, past the queues. Empty: everything holds again. */
  readonly alarm: (breaches: readonly Breach[]) => Promise<void>;
  /** The dead-man's ping: whoever gets it no longer raises the alarm. */
  readonly ping: () => Promise<void>;
  readonly onTrouble: (what: string, error: unknown) => void;
  /** Real time, milliseconds; forward only. */
  readonly now: () => number;
}

/** A promise that is broken for a moment and mends itself wakes nobody: it must be found by two rounds in a row. */
const ROUNDS = 2;
const AGAIN_AFTER_MS = 10 * 60_000;

/**
 * 巡检: one round after the other asks what does not hold. A promise newly broken alarms, and again every ten minutes as long as anything is;
 * when all hold again that is told too. The ping goes out only in a round that found nothing, and in which what had to be told was told.
 */
export class Auditor {
  private readonly seen = new Map<PromiseName, number>();
  private told = new Set<PromiseName>();
  private toldAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly ports: AuditorPorts) {}

  /** Never rejects: a failing part does not stop the others. */
  async round(): Promise<readonly Breach[]> {
    const { ports } = this;
    const breaches = await ports.findBreaches();
    await this.attempt('record', async () => ports.record(breaches));
    for (const name of this.seen.keys()) if (!breaches.some(({ promise }) => promise === name)) this.seen.delete(name);
    for (const { promise } of breaches) this.seen.set(promise, (this.seen.get(promise) ?? 0) + 1);
    const standing = breaches.filter(({ promise }) => (this.seen.get(promise) ?? 0) >= ROUNDS);
    const isTold =
      !this.isWorthAnAlarm(standing) ||
      (await this.attempt('alarm', async () => {
        await ports.alarm(standing);
        this.told = new Set(standing.map(({ promise }) => promise));
        this.toldAt = ports.now();
      }));
    if (breaches.length === 0 && isTold) await this.attempt('ping', ports.ping);
    return breaches;
  }

  private isWorthAnAlarm(standing: readonly Breach[]): boolean {
    if (standing.length === 0) return this.told.size > 0 && this.seen.size === 0;
    return standing.some(({ promise }) => !this.told.has(promise)) || this.ports.now() - this.toldAt >= AGAIN_AFTER_MS;
  }

  private async attempt(what: string, act: () => Promise<void>): Promise<boolean> {
    try {
      await act();
      return true;
    } catch (error) {
      this.ports.onTrouble(what, error);
      return false;
    }
  }
}
