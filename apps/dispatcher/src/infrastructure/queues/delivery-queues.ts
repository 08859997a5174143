import type { RelayedJob } from '@rainstorm/ledger';

/** The queues on which deliveries wait for a worker. */
export interface DeliveryQueues {
  /** Rejects within seconds if a queue does not accept them. Adding the same job twice leaves one. */
  add(jobs: readonly RelayedJob[], now: Date): Promise<void>;
  /** Which of these jobs are on no queue, neither waiting nor with a worker. Rejects within seconds if a queue does not answer. */
  missing(jobs: readonly RelayedJob[]): Promise<readonly RelayedJob[]>;
  /** Rejects if the queues' store does not answer. */
  ping(): Promise<void>;
}
