/** With the keys sorted at every depth, so that what PostgreSQL returns gives the same hash as what was written. */
export const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  const record = value as Readonly<Record<string, unknown>>;
  const ordered = Object.create(null) as Record<string, unknown>;
  for (const key of Object.keys(record).sort()) if (record[key] !== undefined) ordered[key] = canonical(record[key]);
  return ordered;
};
