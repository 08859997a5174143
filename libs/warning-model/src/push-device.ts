import { zonedParts } from './time-zone.js';

/** A device of an officer that gets web pushes, as far as the rules need it. Times are of the ledger. */
export interface PushProof {
  /** When the device last said that a push had come; null if it never did. */
  readonly provenAt: Date | null;
  /** Since when the oldest push waits for the device to say so; null while none does. */
  readonly waitingSince: Date | null;
  /** Why the push service did not take the last push; null if it did. */
  readonly failure: string | null;
}

/** `proven`: a push would be heard. `checking`: the first test is under way. `unproven`: the last proof is too old. `unreachable`: a push does not come. */
export type PushDeviceState = 'proven' | 'checking' | 'unproven' | 'unreachable';

/** A push comes within seconds, or the device is away. */
export const PUSH_ANSWER_MS = 120_000;
/** Longer than any pause between two tests: six hours, and those of the night. */
export const PUSH_PROOF_MS = 16 * 3_600_000;
/** A device that proved itself is tested again after this time, any other one after an hour. */
export const PUSH_TEST_EVERY_MS = 6 * 3_600_000;
export const PUSH_TEST_AGAIN_MS = 3_600_000;

/** What may be said of a device now. Only a `proven` one counts as a way to reach somebody. */
export const pushDeviceState = ({ provenAt, waitingSince, failure }: PushProof, now: Date): PushDeviceState => {
  if (failure !== null) return 'unreachable';
  const waits = waitingSince === null ? null : now.getTime() - waitingSince.getTime();
  if (waits !== null && waits > PUSH_ANSWER_MS) return 'unreachable';
  if (provenAt !== null && now.getTime() - provenAt.getTime() <= PUSH_PROOF_MS) return 'proven';
  return waits === null ? 'unproven' : 'checking';
};

/** From 22:00 to 07:00 in the city no device is tested by itself: a test wakes nobody. */
export const isPushNight = (now: Date, zone: string): boolean => {
  const { hour } = zonedParts(now, zone);
  return hour >= 22 || hour < 7;
};
