/** Reading what YAML holds before it is known to fit the schema. */
export const fieldOf = (raw: unknown, key: string): unknown =>
  typeof raw === 'object' && raw !== null ? Object.entries(raw).find(([name]) => name === key)?.[1] : undefined;

export const textsOf = (all: readonly { readonly raw: unknown }[], key: string): readonly string[] =>
  all.map(({ raw }) => fieldOf(raw, key)).filter((value) => typeof value === 'string');

export const listOf = (raw: unknown, key: string): readonly unknown[] => {
  const value = fieldOf(raw, key);
  return Array.isArray(value) ? value : [];
};
