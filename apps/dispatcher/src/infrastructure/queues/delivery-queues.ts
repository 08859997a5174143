import type { RelayedJob } from '@rainstorm/ledger';

/** Where deliveries wait for a worker. */
export interface DeliveryQueues {
  /** Rejects, within seconds, where a queue does not take them. Adding the same job twice leaves one. */
  add(jobs: readonly RelayedJob[], now: Date): Promise<void>;
  /** Which of these no queue has: neither waiting nor with a worker. Rejects, within seconds, where a queue does not say. */
  missing(jobs: readonly RelayedJob[]): Promise<readonly RelayedJob[]>;
  /** Rejects where the queues' store does not answer. */
  ping(): Promise<void>;
}
