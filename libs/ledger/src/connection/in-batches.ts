import { setTimeout as pause } from 'node:timers/promises';

const MANY = 10;

interface Waiting<Item, Answer> {
  readonly item: Item;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

interface InBatchesOptions {
  /** So many batches may be under way at once: one that hangs then does not hold up all. */
  readonly sideBySide?: number;
  /** `each-alone`: the items of a batch that failed are tried one by one, so that one that spoils it spoils only its own. */
  readonly afterFailure?: 'each-alone' | 'all-fail';
  /** Where many came together, so long the next ones are waited for, milliseconds: there will be more, and each batch has its price. */
  readonly gatherMs?: number;
}

/** What comes while one batch is under way goes together in the next: alone nothing waits, and under load hundreds share a round trip. */
export class InBatches<Item, Answer> {
  private readonly waiting: Waiting<Item, Answer>[] = [];
  private running = 0;
  private isAboutToRun = false;

  constructor(
    /** One answer for each item, in their order. */
    private readonly run: (items: readonly Item[]) => Promise<readonly Answer[]>,
    private readonly most: number,
    private readonly options: InBatchesOptions = {},
  ) {}

  async add(item: Item): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      // What else comes in this turn of the event loop goes along.
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
