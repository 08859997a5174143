const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
let isHandled = false;

/** Calls `act` each time somebody wants the process to end (Ctrl-C, a terminal that is closed). Nothing else is done then. */
export const onInterruption = (act: () => void): void => {
  isHandled = true;
  for (const signal of signals) {
    process.removeAllListeners(signal);
    process.on(signal, act);
  }
};

/** Calls `act` and ends the process at the first of these signals, unless the program has used `onInterruption`. */
export const onUnhandledInterruption = (act: () => void): void => {
  for (const signal of signals)
    process.once(signal, () => {
      if (isHandled) return;
      act();
      process.exit(1);
    });
};
