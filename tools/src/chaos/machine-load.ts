import { availableParallelism, loadavg } from 'node:os';

const LOOK_EVERY_MS = 15_000;

export interface MachineLoad {
  readonly cores: number;
  /** Processes that run or want to, everybody's, averaged over the run. */
  readonly mean: number;
  readonly max: number;
}

/** How much the machine had to do meanwhile; a figure of lateness says little without it. */
export const watchLoad = (): { readonly stop: () => MachineLoad } => {
  const seen: number[] = [];
  const look = (): void => {
    seen.push(loadavg()[0] ?? 0);
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
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
