import type { LedgerTransaction } from '@rainstorm/ledger';
import { accepted, type City, type Result, type RosterPlace } from '@rainstorm/warning-model';
import { postOf } from '../duty/duty-post.js';
import type { Officer } from '../officer.js';
import { refuse, type Refusal } from '../refusal.js';

/** Whose roster it is. */
export interface NamedPlace {
  readonly place: RosterPlace;
  readonly name: string;
  readonly nameEn: string;
}

/**
 * The place whose roster this officer reads and edits: the own office's; for the command that of a level (1 is asked first). Refused for whoever
 * has no post, and for a level that the city does not have.
 */
export const placeOf = async (tx: LedgerTransaction, officer: Officer, city: City, level: number): Promise<Result<NamedPlace, Refusal>> => {
  const post = await postOf(tx, officer, city);
  if (!post.ok) return post;
  const { officeId, name, nameEn } = post.value;
  if (officeId !== null) return accepted({ place: officeId, name, nameEn });
  const known = city.command.levels[level - 1];
  return known === undefined
    ? refuse({ type: 'unknown-level' })
    : accepted({ place: `command-level-${level}`, name: known.name, nameEn: known.nameEn });
};
