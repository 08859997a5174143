import type { LeaderCall } from '../api/console-paths.ts';

/** Who has said nothing for so long after taking a row does not keep it (as the server says too). */
const TAKEN_FOR_MS = 180_000;

export const isOwed = ({ state }: Pick<LeaderCall, 'state'>): boolean => state === 'open' || state === 'listed';

/** Who telephones this leader now; null where nobody does. */
export const callerNow = (
  { takenBy, takenByName, takenAt }: LeaderCall,
  now: Date,
): { readonly id: string; readonly name: string } | null =>
  takenBy === null || takenAt === null || now.getTime() - new Date(takenAt).getTime() >= TAKEN_FOR_MS
    ? null
    : { id: takenBy, name: takenByName ?? '' };

const gravity: Readonly<Record<LeaderCall['colour'], number>> = { blue: 0, yellow: 1, orange: 2, red: 3 };
const lastAt = ({ attempts }: LeaderCall): number => new Date(attempts.at(-1)?.at ?? 0).getTime();

/**
 * In which order persons call: those on the list of the command first, then the gravest colour and the nearest deadline; among them those whom nobody has
 * tried yet, then whoever was tried longest ago.
 */
export const callingOrder = (calls: readonly LeaderCall[]): readonly LeaderCall[] =>
  [...calls].sort(
    (one, other) =>
      Number(other.state === 'listed') - Number(one.state === 'listed') ||
      gravity[other.colour] - gravity[one.colour] ||
      new Date(one.dueAt).getTime() - new Date(other.dueAt).getTime() ||
      lastAt(one) - lastAt(other),
  );

/** Whom this person calls next: the row that they have taken, or else the first that nobody telephones. Null where nobody is left. */
export const nextToCall = (calls: readonly LeaderCall[], me: string, now: Date): LeaderCall | null => {
  const owed = calls.filter(isOwed);
  const own = owed.find((call) => callerNow(call, now)?.id === me);
  return own ?? callingOrder(owed).find((call) => callerNow(call, now) === null) ?? null;
};

export const filters = ['owed', 'listed', 'reached', 'all'] as const;
export type Filter = (typeof filters)[number];

/** The rows that are shown, in the order in which they are called; who was reached last stands first among the reached. */
export const shownCalls = (calls: readonly LeaderCall[], filter: Filter, words: string): readonly LeaderCall[] => {
  const wanted = words.trim().toLowerCase();
  const found = calls.filter(
    (call) =>
      (filter === 'all' || (filter === 'owed' ? isOwed(call) : call.state === filter)) &&
      (wanted === '' || [call.name, call.post, call.areaName, call.phone].some((text) => text.toLowerCase().includes(wanted))),
  );
  if (filter === 'reached') return [...found].sort((one, other) => (other.reachedAt ?? '').localeCompare(one.reachedAt ?? ''));
  return filter === 'all' ? found : callingOrder(found);
};
