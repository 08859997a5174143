/** Keeps the last few of what takes long to make, by its key, so that a thousand calls with one text make it once. What failed is made anew. */
export class KeptFew<Made> {
  private readonly kept = new Map<string, Promise<Made>>();

  constructor(private readonly most: number) {}

  async get(key: string, make: () => Promise<Made>): Promise<Made> {
    const known = this.kept.get(key);
    const made = known ?? make();
    // The last used one is the last in the order.
    this.kept.delete(key);
    this.kept.set(key, made);
    if (known === undefined)
      made.catch(() => {
        if (this.kept.get(key) === made) this.kept.delete(key);
      });
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= this.most) break;
      this.kept.delete(oldest);
    }
    return made;
  }
}
