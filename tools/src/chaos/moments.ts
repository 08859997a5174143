/** How often a fault that wants a certain instant, or a certain state, was made, and how often it really was that. */
export interface Aim {
  readonly tried: number;
  readonly hit: number;
}

/** Whoever aims has to show that it was a hit: by the ledger, by what arrived, or by what a server said. */
export class Moments {
  private readonly aims = new Map<string, { tried: number; hit: number }>();

  aimed(what: string, isHit: boolean): void {
    const aim = this.aims.get(what) ?? { tried: 0, hit: 0 };
    this.aims.set(what, aim);
    aim.tried += 1;
    if (isHit) aim.hit += 1;
  }

  get all(): Readonly<Record<string, Aim>> {
    return Object.fromEntries(this.aims);
  }
}

/** Asks again and again until there is something, or the time is over: then null. */
export const until = async <Found>(look: () => Promise<Found | null>, withinMs: number, everyMs = 40): Promise<Found | null> => {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const found = await look();
    if (found !== null || Date.now() > deadline) return found;
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
};
