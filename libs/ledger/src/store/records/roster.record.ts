import type { AccountId, Roster, RosterPlace, RosterSwap, RosterSwapId, RosterSwapState, RosterVersionId } from '@rainstorm/warning-model';
import { record } from './record.js';

/** The roster of a place as somebody saved it. Rows are only added; the one with the highest `version` counts. */
export interface RosterVersionRow {
  readonly id: RosterVersionId;
  readonly place: RosterPlace;
  /** 1, 2, 3 … of this place. */
  readonly version: number;
  readonly roster: Roster;
  /** What changed and why, in the words of whoever changed it. */
  readonly note: string;
  readonly madeAt: Date;
  /** An account, or `system`. */
  readonly madeBy: string;
  readonly madeByName: string;
}
export const RosterVersionRecord = record<RosterVersionRow>('roster_versions', 'id', {
  id: 'text',
  place: 'text',
  version: 'integer',
  roster: 'jsonb',
  note: 'text',
  madeAt: 'timestamptz',
  madeBy: 'text',
  madeByName: 'text',
});

/** 换班: proposed by one of the two, and agreed to by the other. */
export interface RosterSwapRow {
  readonly id: RosterSwapId;
  readonly place: RosterPlace;
  readonly state: RosterSwapState;
  readonly swap: RosterSwap;
  readonly note: string;
  readonly proposedAt: Date;
  readonly proposedBy: AccountId;
  readonly proposedByName: string;
  /** Who has to agree. */
  readonly asked: AccountId;
  readonly askedName: string;
  readonly settledAt: Date | null;
  readonly settledByName: string | null;
}
export const RosterSwapRecord = record<RosterSwapRow>('roster_swaps', 'id', {
  id: 'text',
  place: 'text',
  state: 'text',
  swap: 'jsonb',
  note: 'text',
  proposedAt: 'timestamptz',
  proposedBy: 'text',
  proposedByName: 'text',
  asked: 'text',
  askedName: 'text',
  settledAt: 'timestamptz',
  settledByName: 'text',
});
