import { setTimeout as pause } from 'node:timers/promises';

/** A batch of so many items is followed by a pause of `gatherMs`. */
const MANY = 10;

interface Waiting<Item, Answer> {
  readonly item: Item;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

interface BatcherOptions {
  /** How many batches may run at once (1 if not given), so that one that hangs does not hold up the others. */
  readonly sideBySide?: number;
  /** `each-alone` (the default) tries the items of a failed batch one by one, so that a bad item fails only itself. */
  readonly afterFailure?: 'each-alone' | 'all-fail';
  /** After a batch of ten items or more, the pause before the next batch, milliseconds: it will be larger then, and each batch costs a round trip. */
  readonly gatherMs?: number;
}

/**
 * Runs items in batches of at most `most`. Items that are added while a batch runs share the next one: a single item never waits, and under
 * load hundreds share a round trip.
 */
export class Batcher<Item, Answer> {
  private readonly waiting: Waiting<Item, Answer>[] = [];
  private running = 0;
  private isAboutToRun = false;

  constructor(
    /** One answer for each item, in their order. */
    private readonly run: (items: readonly Item[]) => Promise<readonly Answer[]>,
    private readonly most: number,
    private readonly options: BatcherOptions = {},
  ) {}

  async add(item: Item): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      // Whatever is added in this turn of the event loop joins the batch.
      if (this.isAboutToRun || this.running >= (this.options.sideBySide ?? 1)) return;
      this.isAboutToRun = true;
      setImmediate(() => void this.drain());
    });
  }

  private async drain(): Promise<void> {
    this.isAboutToRun = false;
    this.running += 1;
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, this.most);
      try {
        await this.answer(batch);
      } catch (error) {
        if (this.options.afterFailure === 'all-fail') for (const { reject } of batch) reject(error);
        else for (const each of batch) await this.answer([each]).catch(each.reject);
      }
      if (this.options.gatherMs !== undefined && batch.length >= MANY) await pause(this.options.gatherMs);
    }
    this.running -= 1;
  }

  private async answer(batch: readonly Waiting<Item, Answer>[]): Promise<void> {
    const answers = await this.run(batch.map(({ item }) => item));
    batch.forEach(({ resolve }, index) => resolve(answers[index] as Answer));
  }
}
