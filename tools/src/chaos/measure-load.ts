import { availableParallelism, loadavg } from 'node:os';

const SAMPLE_EVERY_MS = 15_000;

export interface MachineLoad {
  readonly cores: number;
  /** Runnable processes of all users (load average), averaged over the run. */
  readonly mean: number;
  readonly max: number;
}

/** Measures the machine's load during the run. Lateness cannot be judged without it. */
export const measureLoad = (): { readonly stop: () => MachineLoad } => {
  const seen: number[] = [];
  const look = (): void => {
    seen.push(loadavg()[0] ?? 0);
  };
  const timer = setInterval(look, SAMPLE_EVERY_MS);
  timer.unref();
  return {
    stop: () => {
      clearInterval(timer);
      look();
      const round = (load: number): number => Math.round(load * 10) / 10;
      return {
        cores: availableParallelism(),
        mean: round(seen.reduce((sum, load) => sum + load, 0) / seen.length),
        max: round(Math.max(...seen)),
      };
    },
  };
};
