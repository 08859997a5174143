import { reactive } from 'vue';
import { Refused, Unanswered } from './problem.ts';

export type ActState = 'sending' | 'retrying' | 'refused';

export interface Act {
  readonly state: ActState;
  readonly tries: number;
  readonly error: unknown;
}

const PAUSES_MS = [1_000, 2_000, 4_000, 8_000] as const;

/**
 * What was clicked is done, or refused, or said to be unconfirmed and tried again until one of both. Only for requests that may be
 * asked twice. Keyed by what it is about: a second click while the first is on its way is the same click.
 */
export class Acts {
  private readonly underWay = reactive(new Map<string, Act>());

  of(key: string): Act | undefined {
    return this.underWay.get(key);
  }

  get unconfirmed(): number {
    return [...this.underWay.values()].filter(({ state }) => state === 'retrying').length;
  }

  forget(key: string): void {
    if (this.underWay.get(key)?.state === 'refused') this.underWay.delete(key);
  }

  /** True when it is done. */
  async run(key: string, act: () => Promise<unknown>): Promise<boolean> {
    const before = this.underWay.get(key);
    if (before !== undefined && before.state !== 'refused') return false;
    for (let tries = 1; ; tries += 1) {
      if (tries === 1) this.underWay.set(key, { state: 'sending', tries, error: null });
      try {
        await act();
        this.underWay.delete(key);
        return true;
      } catch (error) {
        if (!(error instanceof Unanswered)) {
          this.underWay.set(key, { state: 'refused', tries, error });
          if (error instanceof Refused) return false;
          throw error;
        }
        this.underWay.set(key, { state: 'retrying', tries, error });
        const pause = PAUSES_MS[Math.min(tries, PAUSES_MS.length) - 1] ?? 8_000;
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  }
}
