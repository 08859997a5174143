import type { CountingSink } from './counting-sink.js';
import type { Letters } from './letter.js';
import type { DeadlinePlan, Publication } from './peers/peer.js';

/** What all sides of one bench share. */
export interface Ground {
  /** A PostgreSQL with fsync and `track_commit_timestamp`. */
  readonly serverUrl: string;
  readonly redisUrl: string | undefined;
  /** Number of the product's worker processes. 0: one process with all roles. */
  readonly workers: number;
  readonly sink: CountingSink;
}

/** An escalation as it is recorded, milliseconds of the epoch of the real clock. */
export interface Escalated {
  /** The idempotency key of its mail. */
  readonly key: string;
  readonly deadlineAt: number;
  readonly committedAt: number;
}

/** One side of a comparison, running. */
export interface RunningSide {
  readonly processes: readonly { readonly name: string; readonly pid: number }[];
  /** Prepares a publication, which is not measured. The result is the call that is measured; it resolves with the answer. */
  prepare(): Promise<() => Promise<void>>;
  /** Spreads the deadlines of the last publication. Missing where nothing is recorded. */
  readonly setDeadlines?: (plan: DeadlinePlan) => Promise<void>;
  /** The escalations since the last call. */
  readonly takeEscalated?: () => Promise<readonly Escalated[]>;
  stop(): Promise<void>;
}

/** The product or one of its peers. */
export interface Side {
  readonly name: string;
  /** What is not alike: printed beside each of its figures. */
  readonly note: string;
  /** Starts its processes on a database of its own. Resolves when it is ready. */
  start(ground: Ground, publication: Publication, letters: Letters): Promise<RunningSide>;
}
