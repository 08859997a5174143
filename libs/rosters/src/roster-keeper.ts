import type { Actor } from '@rainstorm/access';
import type { LedgerTransaction } from '@rainstorm/ledger';
import type { AuditActor } from '@rainstorm/operations';
import type { Result, RosterPlace } from '@rainstorm/warning-model';
import type { RosterRefusal } from './roster-refusal.js';

/** Whose roster it is. */
export interface NamedPlace {
  readonly place: RosterPlace;
  readonly name: string;
  readonly nameEn: string;
}

export interface OwnPlace extends NamedPlace {
  /** The rosters that a keeper of several chooses from, in the order of `level`; none where there is one only. */
  readonly levels: readonly Omit<NamedPlace, 'place'>[];
}

/** Who reads and edits rosters, and which. */
export interface RosterKeeper extends AuditActor {
  /** The own place; of several the one at `level`, which counts from 1. */
  readonly placeOf: (tx: LedgerTransaction, level: number) => Promise<Result<OwnPlace, RosterRefusal>>;
}

/** Each app says whose rosters its callers keep. */
export type KeeperOf = (actor: Actor) => RosterKeeper;
