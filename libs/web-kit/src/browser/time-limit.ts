/** Aborts after `ms` milliseconds, as `AbortSignal.timeout` does since Chromium 103. */
export const timeLimit = (ms: number): AbortSignal => {
  const controller = new AbortController();
  setTimeout(() => {
    controller.abort();
  }, ms);
  return controller.signal;
};
