import type { Ledger, Page, PageRequest, RosterSwapRow, RosterVersionRow } from '@rainstorm/ledger';
import {
  accepted,
  dateAfter,
  emptyRoster,
  localMinute,
  plannedPosts,
  refused,
  rosterRows,
  type City,
  type Result,
  type Roster,
  type RosterPersonId,
  type RosterPost,
  type RosterRow,
  type RosterSpan,
} from '@rainstorm/warning-model';
import type { NamedPlace, OwnPlace, RosterKeeper } from './roster-keeper.js';
import type { RosterRefusal } from './roster-refusal.js';

/** A stretch of days of the roster of one place. */
export interface RosterTable extends NamedPlace {
  readonly now: Date;
  readonly span: RosterSpan;
  readonly rows: readonly RosterRow[];
  /** Where nobody is a gap. */
  readonly plannedPosts: readonly RosterPost[];
  readonly roster: Roster;
  /** Null where there has been no roster: notices go to the contacts of the configuration. */
  readonly newest: RosterVersionRow | null;
}

export interface OwnRoster extends RosterTable {
  /** The keeper's own row in it. */
  readonly ownPersonId: RosterPersonId | null;
  readonly openSwaps: readonly RosterSwapRow[];
  readonly levels: OwnPlace['levels'];
}

/** 值班表: what is planned for the own place. */
export class ReadRoster {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
  ) {}

  /** `days` from the day `from` (today if not given). */
  async own(
    keeper: RosterKeeper,
    { from, days, level }: { readonly from: string | undefined; readonly days: number; readonly level: number },
  ): Promise<Result<OwnRoster, RosterRefusal>> {
    return this.ledger.read(async (tx) => {
      const own = await keeper.placeOf(tx, level);
      if (!own.ok) return own;
      const newest = await tx.rosters.newest(own.value.place);
      const roster = newest?.roster ?? emptyRoster;
      const first = from ?? localMinute(tx.now, this.city.zone).slice(0, 10);
      const span = { from: `${first}T00:00`, to: `${dateAfter(first, days)}T00:00` };
      const openSwaps = await tx.rosterSwaps.find({ place: own.value.place, state: 'proposed' }, { order: { proposedAt: 'ASC' } });
      return accepted({
        ...own.value,
        now: tx.now,
        span,
        rows: rosterRows(roster, span),
        plannedPosts: plannedPosts(roster),
        roster,
        newest,
        ownPersonId: roster.people.find(({ accountId }) => accountId === keeper.id)?.id ?? null,
        openSwaps,
      });
    });
  }

  /** Who changed what, newest first. */
  async versions(keeper: RosterKeeper, level: number, page: PageRequest): Promise<Result<Page<RosterVersionRow>, RosterRefusal>> {
    return this.ledger.read(async (tx) => {
      const own = await keeper.placeOf(tx, level);
      return own.ok ? accepted(await tx.rosters.history(own.value.place, page)) : own;
    });
  }

  /** The roster as it was in one version. */
  async version(keeper: RosterKeeper, level: number, number: number): Promise<Result<RosterVersionRow, RosterRefusal>> {
    return this.ledger.read(async (tx) => {
      const own = await keeper.placeOf(tx, level);
      if (!own.ok) return own;
      const row = await tx.rosters.version(own.value.place, number);
      return row === null ? refused({ type: 'unknown-roster-version' }) : accepted(row);
    });
  }
}
