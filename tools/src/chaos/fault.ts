import type { Cast } from './cast.js';
import type { Desk } from './desk.js';
import type { Dice } from './dice.js';
import type { Ground } from './ground.js';
import type { Moments } from './moments.js';
import type { Outages } from './outages.js';

/** Everything that can be hurt. */
export interface Scene {
  readonly ground: Ground;
  readonly cast: Cast;
  readonly desk: Desk;
  readonly outages: Outages;
  readonly moments: Moments;
}

export interface Fault {
  readonly name: string;
  /** What it cannot be made without: BullMQ on Redis, or a disk for PostgreSQL alone. */
  readonly needs?: 'redis' | 'disk';
  /** How long it lasts at the most in a run of 20 minutes, milliseconds. */
  readonly longestMs: number;
  readonly run: (scene: Scene, dice: Dice, forMs: number) => Promise<void>;
}

export const restartAfter = (dice: Dice, forMs: number): number => Math.min(forMs, dice.between(500, 4_000));
