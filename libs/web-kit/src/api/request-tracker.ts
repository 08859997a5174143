import { reactive } from 'vue';
import { Refused, Unanswered } from './problem.ts';

type RequestState = 'sending' | 'retrying' | 'refused';

export interface TrackedRequest {
  readonly state: RequestState;
  readonly attempts: number;
  readonly error: unknown;
}

const RETRY_DELAYS_MS = [1_000, 2_000, 4_000, 8_000] as const;

/**
 * Sends requests and repeats one without an answer until the server confirms or refuses it. Only for requests that are safe to
 * repeat. The key names the action: a second click while the first request is running does nothing.
 */
export class RequestTracker {
  private readonly tracked = reactive(new Map<string, TrackedRequest>());

  of(key: string): TrackedRequest | undefined {
    return this.tracked.get(key);
  }

  get unconfirmed(): number {
    return [...this.tracked.values()].filter(({ state }) => state === 'retrying').length;
  }

  forget(key: string): void {
    if (this.tracked.get(key)?.state === 'refused') this.tracked.delete(key);
  }

  /** True after the server confirmed it; false if it was refused or is already running. Throws errors of other kinds. */
  async run(key: string, send: () => Promise<unknown>): Promise<boolean> {
    const before = this.tracked.get(key);
    if (before !== undefined && before.state !== 'refused') return false;
    for (let attempts = 1; ; attempts += 1) {
      if (attempts === 1) this.tracked.set(key, { state: 'sending', attempts, error: null });
      try {
        await send();
        this.tracked.delete(key);
        return true;
      } catch (error) {
        if (!(error instanceof Unanswered)) {
          this.tracked.set(key, { state: 'refused', attempts, error });
          if (error instanceof Refused) return false;
          throw error;
        }
        this.tracked.set(key, { state: 'retrying', attempts, error });
        const delay = RETRY_DELAYS_MS[Math.min(attempts, RETRY_DELAYS_MS.length) - 1] ?? 8_000;
        await new Promise((resolve) => setTimeout(resolve, delay));
      }
    }
  }
}
