/** Limits how often one address can try unknown links. They cannot be guessed (256 random bits); this only reduces load. */
export class UnknownTokens {
  private readonly tries = new Map<string, { count: number; since: number }>();

  constructor(
    private readonly most = 20,
    private readonly windowMs = 60_000,
    private readonly mostAddresses = 10_000,
  ) {}

  /** Whether this address has tried too many unknown links within the window; `at` in milliseconds of any steady clock. */
  isExhausted(address: string, at: number): boolean {
    const known = this.tries.get(address);
    return known !== undefined && at - known.since < this.windowMs && known.count >= this.most;
  }

  note(address: string, at: number): void {
    const known = this.tries.get(address);
    if (known !== undefined && at - known.since < this.windowMs) known.count += 1;
    else {
      // Bounded. A forgotten address starts again at zero, which only allows a few more tries.
      if (this.tries.size >= this.mostAddresses) this.tries.clear();
      this.tries.set(address, { count: 1, since: at });
    }
  }
}
