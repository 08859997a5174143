import type { RosterPost, RosterSwap, RosterVersionId } from '@rainstorm/warning-model';

type SettledSwap = { readonly swapId: string; readonly proposedByName: string };

/** The acts that concern rosters, with what is recorded of each. The subject is the place of the roster. */
export interface RosterAuditDetails {
  /** Of the content there is the hash: the version itself is never changed. */
  'roster-changed': {
    readonly versionId: RosterVersionId;
    readonly version: number;
    readonly note: string;
    readonly people: number;
    readonly contentHash: string;
  };
  /** The holders of the posts changed, and what was unanswered went to them; `unanswered`: how many bulletins or escalations. */
  'roster-shift-changed': { readonly holders: readonly string[]; readonly unanswered: number };
  /** A post will be empty from then on; `told`: who was told. */
  'roster-gap-told': { readonly post: RosterPost; readonly from: string; readonly told: readonly string[] };
  /** What may keep bulletins from arriving was told. `risks`: the first twenty, by their names; `count`: how many. The subject is a place, or `all`. */
  'readiness-told': { readonly risks: readonly string[]; readonly count: number; readonly told: readonly string[] };
  'roster-swap-proposed': { readonly swapId: string; readonly swap: RosterSwap; readonly askedName: string };
  'roster-swap-agreed': SettledSwap;
  'roster-swap-refused': SettledSwap;
  'roster-swap-withdrawn': SettledSwap;
}
