import type { LedgerTransaction } from '@rainstorm/ledger';
import type { City, Status } from '@rainstorm/warning-model';
import type { GivenNumber } from './last-numbers.js';

/** How many bulletins of one status and year the lost ledger may have published after the backup. */
export interface LostBulletins {
  readonly status: Status;
  readonly year: number;
  readonly count: number;
}

/** Actual, exercise, or both where the configuration cannot be read. */
const statusesOf = (city: City | null, pattern: string): readonly Status[] => {
  const products = city?.products ?? [];
  const isNumberOf = (name: 'number' | 'exerciseNumber'): boolean => products.some((product) => product[name] === pattern);
  const found: readonly Status[] = [
    ...(isNumberOf('number') ? (['actual'] as const) : []),
    ...(isNumberOf('exerciseNumber') ? (['exercise'] as const) : []),
  ];
  return found.length === 0 ? ['actual', 'exercise'] : found;
};

/**
 * Skips in the series of every office as many numbers as bulletins are known to be lost: each of them went to an office at most once, so no office is
 * given a number twice. Before the series of the bulletins themselves are moved on (`skipTo`).
 */
export const skipReceiverNumbers = async (
  tx: LedgerTransaction,
  city: City | null,
  given: readonly GivenNumber[],
): Promise<readonly LostBulletins[]> => {
  const highest = new Map<string, GivenNumber>();
  for (const number of given) {
    const key = `${number.year} ${number.pattern}`;
    if (number.n > (highest.get(key)?.n ?? 0)) highest.set(key, number);
  }
  const lost = new Map<string, LostBulletins>();
  for (const { pattern, year, n } of highest.values()) {
    const own = (await tx.numbers.peek(pattern, year)) - 1;
    if (n <= own) continue;
    for (const status of statusesOf(city, pattern)) {
      const key = `${year} ${status}`;
      lost.set(key, { status, year, count: (lost.get(key)?.count ?? 0) + n - own });
    }
  }
  for (const { status, year, count } of lost.values()) await tx.receiverSeries.skip(status, year, count);
  return [...lost.values()];
};
