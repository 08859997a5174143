import { parentPort, workerData } from 'node:worker_threads';
import type { History } from './history.js';
import { runHistory, type RunOptions } from './run-history.js';

/** A history to play, and the law at whose first violation it may stop (null: play it to its end). */
export interface Order {
  readonly history: History;
  readonly until: string | null;
  readonly cap: string | null;
}

const { serverUrl } = workerData as { readonly serverUrl: string };

parentPort?.on('message', ({ history, until, cap }: Order) => {
  const isEnough: RunOptions['isEnough'] = (found) => until !== null && (until === 'any' ? found.size > 0 : found.has(until));
  void runHistory(serverUrl, history, { isEnough, cap }).then(
    (played) => parentPort?.postMessage({ played }),
    (error: unknown) => parentPort?.postMessage({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
