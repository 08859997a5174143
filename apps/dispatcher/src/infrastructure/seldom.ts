/** For what happens many times a second while something is away: `act` at most once in `everyMs` of real time. */
export const seldom = (everyMs: number, clock: () => number = () => performance.now()): ((act: () => void) => void) => {
  let last = Number.NEGATIVE_INFINITY;
  return (act) => {
    if (clock() - last < everyMs) return;
    last = clock();
    act();
  };
};
