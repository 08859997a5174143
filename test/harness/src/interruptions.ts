const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Calls `act` at each signal to end (Ctrl-C, closed terminal). The signal has no other effect. */
export const onInterruption = (act: () => void): void => {
  for (const signal of signals) {
    process.removeAllListeners(signal);
    process.on(signal, act);
  }
};

const LOOK_EVERY_MS = 500;

/** Calls `act` once when the npm that runs this script has ended without passing a signal on: SIGKILL, a closed terminal. */
export const onEndOfNpm = (act: () => void): void => {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const npm = process.ppid;
  const looking = setInterval(() => {
    if (process.ppid === npm) return;
    clearInterval(looking);
    act();
  }, LOOK_EVERY_MS);
  looking.unref();
};
