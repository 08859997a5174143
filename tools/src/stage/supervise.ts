const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

/** A process that is started again when it ends. */
export interface Supervised {
  readonly name: string;
  /** Resolves when the process that runs now has ended, with its exit code or the signal's name. */
  readonly ended: () => Promise<number | string>;
  readonly start: () => Promise<unknown>;
}

/** Starts each again when it ends, after a pause that grows while it does not start. Returns a function that stops this. */
export const supervise = (members: readonly Supervised[], log: (line: string) => void): (() => void) => {
  let isStopped = false;
  const pauses = new Set<NodeJS.Timeout>();
  const pause = async (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(() => {
        pauses.delete(timer);
        resolve();
      }, ms);
      pauses.add(timer);
    });

  const watch = async ({ name, ended, start }: Supervised): Promise<void> => {
    for (;;) {
      const how = await ended();
      if (isStopped) return;
      log(`${name} ended (${how}) and is restarted`);
      for (let ms = FIRST_PAUSE_MS; ; ms = Math.min(2 * ms, LONGEST_PAUSE_MS)) {
        await pause(ms);
        if (isStopped) return;
        try {
          await start();
          break;
        } catch (error) {
          if (isStopped) return;
          log(`${name} did not start again: ${error instanceof Error ? error.message : String(error)}`);
        }
      }
    }
  };
  for (const member of members) void watch(member);
  return () => {
    isStopped = true;
    for (const timer of pauses) clearTimeout(timer);
  };
};
