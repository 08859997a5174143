import { readFileSync } from 'node:fs';

export const line = (row: Record<string, unknown>): void => {
  process.stdout.write(`${JSON.stringify(row)}\n`);
};
const at = (share: number, values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? NaN;
export const median = (values: readonly number[]): number => at(0.5, values);
export const spread = (values: readonly number[]) => ({
  p50: Math.round(median(values)),
  p99: Math.round(at(0.99, values)),
  least: Math.round(Math.min(...values)),
});
export const ratio = (one: number, other: number): number => Number((one / other).toFixed(2));

/** The most that a process ever held, MiB; NaN where the system does not tell. */
export const peakMemoryOf = (pid: number): number => {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Math.round(Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1024);
  } catch {
    return NaN;
  }
};
