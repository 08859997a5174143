/** Limits `act` to one call per `everyMs` of real time, for events that repeat many times a second during an outage. */
export const throttle = (everyMs: number, clock: () => number = () => performance.now()): ((act: () => void) => void) => {
  let last = Number.NEGATIVE_INFINITY;
  return (act) => {
    if (clock() - last < everyMs) return;
    last = clock();
    act();
  };
};
