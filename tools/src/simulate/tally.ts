import type { Answer } from './answer.js';

/** How often each act was accepted and refused, so that a run shows which rules its histories reach. */
export class Tally {
  private readonly counts = new Map<string, number>();

  /** Counts what the product answered to `act`, and resolves with the answer. */
  note<Value>(act: string, answer: Answer<Value>): Answer<Value> {
    const key = `${act}: ${answer.ok ? 'accepted' : answer.why}`;
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
    return answer;
  }

  get all(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.counts);
  }
}

/** The sums of several tallies, by name. */
export const sumOf = (tallies: readonly Readonly<Record<string, number>>[]): readonly (readonly [act: string, count: number])[] => {
  const sums = new Map<string, number>();
  for (const tally of tallies) for (const [act, count] of Object.entries(tally)) sums.set(act, (sums.get(act) ?? 0) + count);
  return [...sums].sort(([one], [other]) => (one < other ? -1 : 1));
};
