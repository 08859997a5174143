import { setTimeout as pause } from 'node:timers/promises';

const MANY = 10;

interface Waiting<Item, Answer> {
  readonly item: Item;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** What comes while one batch is under way goes together in the next: alone nothing waits, and under load hundreds share a round trip. */
export class InBatches<Item, Answer> {
  private readonly waiting: Waiting<Item, Answer>[] = [];
  private isRunning = false;

  constructor(
    /** One answer for each item, in their order. Where it rejects, each item is tried by itself: one that spoils a batch spoils only its own. */
    private readonly run: (items: readonly Item[]) => Promise<readonly Answer[]>,
    private readonly most: number,
    /** Where many came together, so long the next ones are waited for, milliseconds: there will be more, and each batch has its price. */
    private readonly gatherMs = 0,
  ) {}

  async add(item: Item): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      // What else comes in this turn of the event loop goes along.
      if (!this.isRunning) {
        this.isRunning = true;
        setImmediate(() => void this.drain());
      }
    });
  }

  private async drain(): Promise<void> {
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, this.most);
      try {
        await this.answer(batch);
      } catch {
        for (const each of batch) await this.answer([each]).catch(each.reject);
      }
      if (batch.length >= MANY) await pause(this.gatherMs);
    }
    this.isRunning = false;
  }

  private async answer(batch: readonly Waiting<Item, Answer>[]): Promise<void> {
    const answers = await this.run(batch.map(({ item }) => item));
    batch.forEach(({ resolve }, index) => resolve(answers[index] as Answer));
  }
}
