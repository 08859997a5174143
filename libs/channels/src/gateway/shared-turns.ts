import { allowedFor, type RateLimit } from './rate-window.js';

/** Counts the turns of a gateway for all processes together. */
export interface SharedTurns {
  /** Takes a turn, and resolves with 0; or with how many milliseconds there is none. `line`: of the setting, without a secret. */
  take(line: string, limits: readonly RateLimit[]): Promise<number>;
  /** Nobody gets a turn for so long: the gateway wants it. */
  pause(line: string, pauseMs: number): Promise<void>;
}

/** What was taken first may arrive last: a window that is counted here is longer than that of the gateway by as much, in milliseconds. */
const LONGEST_JOURNEY_MS = 1_000;
/** Where nothing can be counted, nothing is said: the next try asks again. */
const UNKNOWN_MS = 1_000;

/** Resolves with how many milliseconds there is no turn; 0 where one was taken. Never rejects. */
export type TakeTurn = (isGravest: boolean) => Promise<number>;

export const takerOf =
  (shared: SharedTurns, line: string, limits: readonly RateLimit[]): TakeTurn =>
  async (isGravest) => {
    const counted = limits.map(({ count, perMs }) => ({
      count: allowedFor(count, isGravest),
      perMs: perMs + Math.min(LONGEST_JOURNEY_MS, perMs / 10),
    }));
    return shared.take(line, counted).catch(() => UNKNOWN_MS);
  };
