import { Worker } from 'node:worker_threads';
import type { History } from './history.js';
import type { Order } from './month-worker.js';
import type { Played } from './run-history.js';

interface Waiting {
  readonly order: Order;
  readonly resolve: (played: Played) => void;
  readonly reject: (error: Error) => void;
}

type Reply = { readonly played: Played } | { readonly failure: string };

/** Threads that play histories side by side, each on databases of its own. */
export class Workers {
  private readonly idle: Worker[] = [];
  private readonly all: Worker[] = [];
  private readonly waiting: Waiting[] = [];

  constructor(serverUrl: string, count: number) {
    for (let n = 0; n < count; n += 1) {
      const worker = new Worker(new URL('./month-worker.js', import.meta.url), { workerData: { serverUrl } });
      this.all.push(worker);
      this.idle.push(worker);
    }
  }

  /** Plays a history; `until` names the law at whose first violation it stops, or is `any`; `cap` is a folder for the files of other systems. Rejects where the simulator itself fails. */
  async play(history: History, until: string | null = null, cap: string | null = null): Promise<Played> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ order: { history, until, cap }, resolve, reject });
      this.next();
    });
  }

  private next(): void {
    const worker = this.idle.pop();
    if (worker === undefined) return;
    const task = this.waiting.shift();
    if (task === undefined) {
      this.idle.push(worker);
      return;
    }
    const onError = (error: unknown): void => {
      task.reject(error instanceof Error ? error : new Error(String(error)));
    };
    const onReply = (reply: Reply): void => {
      worker.off('error', onError);
      this.idle.push(worker);
      this.next();
      if ('failure' in reply) task.reject(new Error(reply.failure));
      else task.resolve(reply.played);
    };
    worker.once('error', onError);
    worker.once('message', onReply);
    worker.postMessage(task.order);
  }

  async end(): Promise<void> {
    await Promise.all(this.all.map(async (worker) => worker.terminate()));
  }
}
