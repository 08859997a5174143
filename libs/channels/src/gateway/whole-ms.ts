/** Sums and differences of clock readings are off by less than this. */
const ROUNDING_MS = 1e-6;

/** A wait in whole milliseconds, rounded up: a pause of 2,000 ms that has just begun is 2,000, and not 2,001 by the rounding of a sum. */
export const wholeMs = (ms: number): number => Math.max(0, Math.ceil(ms - ROUNDING_MS));
