/** Numbers that are the same for the same seed (mulberry32). */
export class Dice {
  private state: number;

  constructor(
    private readonly seed: number,
    /** A stream of its own for each purpose: one more throw here changes nothing there. */
    purpose: string,
  ) {
    let hash = seed >>> 0;
    for (const character of purpose) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
    this.state = hash;
  }

  /** From 0 to below 1. */
  throw(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  between(least: number, most: number): number {
    return least + this.throw() * (most - least);
  }

  chance(share: number): boolean {
    return this.throw() < share;
  }

  one<Item>(items: readonly Item[]): Item {
    const item = items[Math.floor(this.throw() * items.length)];
    if (item === undefined) throw new Error('Nothing to choose from');
    return item;
  }

  shuffled<Item>(items: readonly Item[]): Item[] {
    const left = [...items];
    const found: Item[] = [];
    while (left.length > 0) found.push(...left.splice(Math.floor(this.throw() * left.length), 1));
    return found;
  }

  /** A stream for one subject of this one's. */
  of(purpose: string): Dice {
    return new Dice(this.seed, purpose);
  }
}
