/** A field of an answer; undefined where there is none. */
export const fieldIn = (answer: unknown, name: string): unknown =>
  typeof answer === 'object' && answer !== null ? Object.entries(answer).find(([key]) => key === name)?.[1] : undefined;

/** A text that is not empty, or null. */
export const textIn = (answer: unknown, name: string): string | null => {
  const found = fieldIn(answer, name);
  return typeof found === 'string' && found !== '' ? found : null;
};

export const numberIn = (answer: unknown, name: string): number | null => {
  const found = fieldIn(answer, name);
  return typeof found === 'number' && Number.isFinite(found) ? found : null;
};
