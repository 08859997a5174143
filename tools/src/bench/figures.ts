import { readFileSync } from 'node:fs';

export const printRow = (row: Record<string, unknown>): void => {
  process.stdout.write(`${JSON.stringify(row)}\n`);
};
const quantile = (share: number, values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? NaN;
export const median = (values: readonly number[]): number => quantile(0.5, values);
export const summarize = (values: readonly number[]) => ({
  p50: Math.round(median(values)),
  p99: Math.round(quantile(0.99, values)),
  least: Math.round(Math.min(...values)),
});

/** Summarizes several runs: p50 and p99 of the run with the median p99, and the p99 of each run in order. */
export const summarizeMedianRun = (times: readonly (readonly number[])[]) => {
  const spreads = times.map(summarize);
  const middle = [...spreads].sort((one, other) => one.p99 - other.p99)[Math.floor(spreads.length / 2)];
  return { ...(middle ?? summarize([])), p99OfEach: spreads.map(({ p99 }) => p99) };
};

const SOME_ROWS = Array.from({ length: 5_000 }, (_, n) => ({
  id: `row-${n}`,
  office: '值班室',
  at: new Date(n).toISOString(),
  numbers: [n, n + 1],
}));
/** Duration of a fixed piece of work, milliseconds. It shows how fast a shared machine is at the moment. */
export const fixedWorkMs = (): number => {
  const begun = performance.now();
  for (let round = 0; round < 20; round += 1) JSON.parse(JSON.stringify(SOME_ROWS));
  return Math.round(performance.now() - begun);
};

export const ratio = (one: number, other: number): number => Number((one / other).toFixed(2));

/** Peak memory of a process, MiB. NaN if the system does not report it. */
export const peakMemoryOf = (pid: number): number => {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Math.round(Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1024);
  } catch {
    return NaN;
  }
};

/** Processor time of a process, milliseconds (Linux counts hundredths of a second). NaN if the system does not report it. */
export const cpuOf = (pid: number): number => {
  try {
    const [, user, system] = /\) (?:\S+ ){11}(\d+) (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return (Number(user) + Number(system)) * 10;
  } catch {
    return NaN;
  }
};
