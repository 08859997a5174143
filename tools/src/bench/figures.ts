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

/** Of a few times, each with many values: the p50 and p99 of the time in the middle, and the p99 of each, in their order. */
export const middleOf = (times: readonly (readonly number[])[]) => {
  const spreads = times.map(spread);
  const middle = [...spreads].sort((one, other) => one.p99 - other.p99)[Math.floor(spreads.length / 2)];
  return { ...(middle ?? spread([])), p99OfEach: spreads.map(({ p99 }) => p99) };
};

const SOME_ROWS = Array.from({ length: 5_000 }, (_, n) => ({
  id: `row-${n}`,
  office: '值班室',
  at: new Date(n).toISOString(),
  numbers: [n, n + 1],
}));
/** How long a fixed piece of work takes just now, milliseconds. A shared machine's speed changes by half from minute to minute, and all figures with it. */
export const fixedWorkMs = (): number => {
  const begun = performance.now();
  for (let round = 0; round < 20; round += 1) JSON.parse(JSON.stringify(SOME_ROWS));
  return Math.round(performance.now() - begun);
};

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

/** The processor time that a process has used, milliseconds (Linux counts it in hundredths of a second); NaN where the system does not tell. */
export const cpuOf = (pid: number): number => {
  try {
    const [, user, system] = /\) (?:\S+ ){11}(\d+) (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return (Number(user) + Number(system)) * 10;
  } catch {
    return NaN;
  }
};
