import { readFileSync } from 'node:fs';

export const printRow = (row: Record<string, unknown>): void => {
  process.stdout.write(`${JSON.stringify(row)}\n`);
};
/** What is measured now, for whoever waits. Not among the figures. */
export const printProgress = (text: string): void => {
  process.stderr.write(`${text} …\n`);
};
const quantile = (share: number, values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? NaN;
export const median = (values: readonly number[]): number => quantile(0.5, values);
/** Median, 99th percentile, least and most, rounded. */
export const summarize = (values: readonly number[], digits = 0) => {
  const rounded = (value: number): number => Number(value.toFixed(digits));
  return {
    p50: rounded(median(values)),
    p99: rounded(quantile(0.99, values)),
    least: rounded(Math.min(...values)),
    most: rounded(Math.max(...values)),
  };
};
export const p99 = (values: readonly number[]): number => quantile(0.99, values);

/** Summarizes several rounds: p50 and p99 of the round with the median p99, and the p99 of each in order. */
export const summarizeMedianRun = (times: readonly (readonly number[])[]) => {
  const spreads = times.map((values) => summarize(values));
  const middle = [...spreads].sort((one, other) => one.p99 - other.p99)[Math.floor(spreads.length / 2)];
  return { ...(middle ?? summarize([])), p99OfEach: spreads.map((one) => one.p99) };
};

/** The sides in the order of this run: each begins once in as many runs as there are sides. */
export const rotated = <One>(all: readonly One[], run: number): readonly One[] => {
  const first = all.length === 0 ? 0 : run % all.length;
  return [...all.slice(first), ...all.slice(0, first)];
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

/** Memory of a process now, MiB: resident, and its share of what processes have in common (PSS). NaN if the system does not report it. */
export const memoryOf = (pid: number): { readonly rss: number; readonly pss: number } => {
  const read = (file: string, field: string): number => {
    try {
      return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/${file}`, 'utf8'))?.[1]) / 1024;
    } catch {
      return NaN;
    }
  };
  return { rss: read('status', 'VmRSS'), pss: read('smaps_rollup', 'Pss') };
};

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
