import { setTimeout as pause } from 'node:timers/promises';
import { Refused, type Person } from '@rainstorm/harness/person';

/** What the product said was done. It may forget none of it. */
export interface Confirmed {
  readonly publications: {
    readonly bulletinId: string;
    readonly dispatches: readonly { readonly id: string; readonly officeId: string }[];
  }[];
  readonly receipts: { readonly id: string; readonly dispatchId: string }[];
  readonly answers: { readonly escalationId: string }[];
  /** Refusals that nobody provided for. */
  readonly surprises: string[];
  /** Requests that got no answer, or a 5xx, and were asked again. */
  unanswered: number;
}

export const nothingConfirmed = (): Confirmed => ({ publications: [], receipts: [], answers: [], surprises: [], unanswered: 0 });

const AGAIN_AFTER_MS = 1_500;

/**
 * A request as a person makes it whose network or server fails: again and again, at each address in turn, until there is an answer.
 * Rejects with a refusal; null where `isOver` says that nobody waits any more.
 */
export const persist = async <Body>(
  persons: readonly Person[],
  request: (person: Person) => Promise<Body>,
  confirmed: Confirmed,
  isOver: () => boolean,
): Promise<Body | null> => {
  for (let attempt = 0; !isOver(); attempt += 1) {
    const person = persons[attempt % persons.length];
    if (person === undefined) return null;
    try {
      return await request(person);
    } catch (error) {
      // 409 too where somebody else is at it; a refusal of the model has its own kind, and is final.
      if (error instanceof Refused && error.status < 500 && error.status !== 429) throw error;
      confirmed.unanswered += 1;
      await pause(AGAIN_AFTER_MS);
    }
  }
  return null;
};
