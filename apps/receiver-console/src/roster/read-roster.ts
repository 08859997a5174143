import type { Ledger, Page, PageRequest, RosterSwapRow, RosterVersionRow } from '@rainstorm/ledger';
import {
  accepted,
  dateAfter,
  emptyRoster,
  localMinute,
  plannedPosts,
  rosterRows,
  type City,
  type Result,
  type Roster,
  type RosterPersonId,
  type RosterPost,
  type RosterRow,
  type RosterSpan,
} from '@rainstorm/warning-model';
import type { Officer } from '../officer.js';
import { refuse, type Refusal } from '../refusal.js';
import { placeOf, type NamedPlace } from './roster-place.js';

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
  /** The officer's own row in it. */
  readonly ownPersonId: RosterPersonId | null;
  readonly openSwaps: readonly RosterSwapRow[];
  /** Of the command, the one that is asked first first; none for an office, which has one roster. */
  readonly levels: readonly { readonly name: string; readonly nameEn: string }[];
}

/** 值班表: what is planned for the own place. */
export class ReadRoster {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
  ) {}

  /** `days` from the day `from` (today if not given). */
  async own(
    officer: Officer,
    { from, days, level }: { readonly from: string | undefined; readonly days: number; readonly level: number },
  ): Promise<Result<OwnRoster, Refusal>> {
    return this.ledger.read(async (tx) => {
      const own = await placeOf(tx, officer, this.city, level);
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
        ownPersonId: roster.people.find(({ accountId }) => accountId === officer.id)?.id ?? null,
        openSwaps,
        levels: officer.isCommand ? this.city.command.levels.map(({ name, nameEn }) => ({ name, nameEn })) : [],
      });
    });
  }

  /** Who changed what, newest first. */
  async versions(officer: Officer, level: number, page: PageRequest): Promise<Result<Page<RosterVersionRow>, Refusal>> {
    return this.ledger.read(async (tx) => {
      const own = await placeOf(tx, officer, this.city, level);
      return own.ok ? accepted(await tx.rosters.history(own.value.place, page)) : own;
    });
  }

  /** The roster as it was in one version. */
  async version(officer: Officer, level: number, number: number): Promise<Result<RosterVersionRow, Refusal>> {
    return this.ledger.read(async (tx) => {
      const own = await placeOf(tx, officer, this.city, level);
      if (!own.ok) return own;
      const row = await tx.rosters.version(own.value.place, number);
      return row === null ? refuse({ type: 'unknown-roster-version' }) : accepted(row);
    });
  }
}
