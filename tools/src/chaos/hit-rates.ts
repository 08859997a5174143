/** How often a fault that needs an exact moment or state was tried, and how often it hit. */
export interface HitRate {
  readonly tried: number;
  readonly hit: number;
}

/** Counts hits. A fault proves a hit by the ledger, by what arrived, or by a server's answer. */
export class HitRates {
  private readonly rates = new Map<string, { tried: number; hit: number }>();

  record(what: string, isHit: boolean): void {
    const aim = this.rates.get(what) ?? { tried: 0, hit: 0 };
    this.rates.set(what, aim);
    aim.tried += 1;
    if (isHit) aim.hit += 1;
  }

  get all(): Readonly<Record<string, HitRate>> {
    return Object.fromEntries(this.rates);
  }
}

/** Reads again and again until there is a result. Null at the timeout. */
export const poll = async <Found>(read: () => Promise<Found | null>, timeoutMs: number, intervalMs = 40): Promise<Found | null> => {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const found = await read();
    if (found !== null || Date.now() > deadline) return found;
    await new Promise((resolve) => setTimeout(resolve, intervalMs));
  }
};
