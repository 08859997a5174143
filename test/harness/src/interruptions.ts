const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
let isHandled = false;

/** Calls `act` at each signal to end (Ctrl-C, closed terminal). The signal has no other effect. */
export const onInterruption = (act: () => void): void => {
  isHandled = true;
  for (const signal of signals) {
    process.removeAllListeners(signal);
    process.on(signal, act);
  }
};

/** Calls `act` and ends the process at the first signal to end, unless the program uses `onInterruption`. */
export const onUnhandledInterruption = (act: () => void): void => {
  for (const signal of signals)
    process.once(signal, () => {
      if (isHandled) return;
      act();
      process.exit(1);
    });
};
