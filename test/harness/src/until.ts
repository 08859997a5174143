/** Waits until a condition holds that another process brings about. Fails after 20 s, or `withinMs`. */
export const until = async (holds: () => Promise<boolean>, withinMs = 20_000): Promise<void> => {
  const deadline = performance.now() + withinMs;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`It did not come within ${withinMs / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};
