import type { EscalationDetail } from '../api/console-paths.ts';

/** What one office (or the bureau, if it owes a bulletin or a signal waits for a decision) has not answered. Real and practised ones apart. */
export interface OfficeEscalations {
  readonly key: string;
  readonly officeId: string | null;
  readonly status: 'actual' | 'exercise';
  /** Unanswered ones first, then by their deadlines. Never empty. */
  readonly items: readonly EscalationDetail[];
}

const deadline = ({ answerDueAt, openAgainAt }: EscalationDetail): string => answerDueAt ?? openAgainAt ?? '9';
const byUrgency = (a: EscalationDetail, b: EscalationDetail): number =>
  Number(a.state !== 'open') - Number(b.state !== 'open') || deadline(a).localeCompare(deadline(b));

/** One entry for each office that has something unsolved; real ones first, and what nobody has answered. Closed ones are left out. */
export const escalationsByOffice = (all: readonly EscalationDetail[]): readonly OfficeEscalations[] => {
  const groups = new Map<string, EscalationDetail[]>();
  for (const item of all.filter(({ state }) => state !== 'closed').sort(byUrgency)) {
    // What is of no office stays by itself: a missing bulletin has nothing in common with a signal that waits for a decision.
    const key = `${item.status} ${item.officeId ?? item.id}`;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  const of = (items: readonly EscalationDetail[]): EscalationDetail | undefined => items[0];
  return [...groups]
    .map(([key, items]) => ({ key, officeId: of(items)?.officeId ?? null, status: of(items)?.status ?? ('actual' as const), items }))
    .sort((a, b) => Number(a.status === 'exercise') - Number(b.status === 'exercise'));
};

/** Whom to call, each person once, in the order of the lists. */
export const callListOf = (items: readonly EscalationDetail[]): EscalationDetail['summary']['callList'] => {
  const known = new Map(items.flatMap(({ summary }) => summary.callList).map((callee) => [`${callee.name} ${callee.phone ?? ''}`, callee]));
  return [...known.values()];
};
