/** Waits for what happens elsewhere: another process, or after the answer. Fails after 20 s. */
export const until = async (holds: () => Promise<boolean>): Promise<void> => {
  const deadline = performance.now() + 20_000;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error('It did not come within 20 s');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};
