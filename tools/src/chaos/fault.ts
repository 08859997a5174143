import type { ProductProcesses } from './product-processes.js';
import type { Publisher } from './publisher.js';
import type { SeededRandom } from './seeded-random.js';
import type { Infrastructure } from './infrastructure.js';
import type { HitRates } from './hit-rates.js';
import type { Outages } from './outages.js';

/** What a fault may act on. */
export interface FaultContext {
  readonly infrastructure: Infrastructure;
  readonly processes: ProductProcesses;
  readonly publisher: Publisher;
  readonly outages: Outages;
  /** When the first of the two SMS gateways was dead. */
  readonly gatewayOutages: Outages;
  readonly hitRates: HitRates;
}

export interface Fault {
  readonly name: string;
  /** What the fault requires: BullMQ on Redis, or a separate disk for PostgreSQL. */
  readonly needs?: 'redis' | 'disk';
  /** Its longest duration in a run of 20 minutes, milliseconds. */
  readonly longestMs: number;
  readonly run: (scene: FaultContext, random: SeededRandom, durationMs: number) => Promise<void>;
}

export const restartDelayMs = (random: SeededRandom, durationMs: number): number => Math.min(durationMs, random.between(500, 4_000));
