import type { bulletinHeading } from '@rainstorm/api-schemas';
import { bulletinsSentTo, oneOf, readablePolicy, type DispatchRow, type Ledger, type Page, type PageRequest } from '@rainstorm/ledger';
import {
  accepted,
  officeLevelOf,
  officesBelow,
  type City,
  type DispatchState,
  type Office,
  type OfficeId,
  type OfficeLevel,
  type Result,
} from '@rainstorm/warning-model';
import type { z } from 'zod';
import { bulletinHeadingOf } from '../bulletin-heading.js';
import type { Officer } from '../officer.js';
import { owedBy, type Owed } from '../reading/dispatch-obligations.js';
import { recordsOfDispatches } from '../reading/dispatch-records.js';
import { refuse, type Refusal } from '../refusal.js';

export interface OfficeBelow {
  readonly officeId: OfficeId;
  readonly name: string;
  readonly nameEn: string;
  readonly parentId: OfficeId | null;
  readonly level: OfficeLevel;
  readonly state: DispatchState;
  readonly owed: Owed;
  readonly receiptDueAt: Date;
  readonly followUpDueAt: Date;
  readonly acknowledgedAt: Date | null;
  readonly acknowledgedByName: string | null;
  readonly followedUpAt: Date | null;
}

export interface BulletinBelow {
  readonly bulletin: z.output<typeof bulletinHeading>;
  readonly counts: {
    readonly offices: number;
    readonly acknowledged: number;
    readonly followedUp: number;
    readonly owingReceipt: number;
    readonly escalated: number;
  };
  readonly offices: readonly OfficeBelow[];
}

const countsOf = (dispatches: readonly DispatchRow[]): BulletinBelow['counts'] => {
  const number = (is: (dispatch: DispatchRow) => boolean): number => dispatches.filter(is).length;
  return {
    offices: dispatches.length,
    acknowledged: number(({ acknowledgedAt }) => acknowledgedAt !== null),
    followedUp: number(({ followedUpAt }) => followedUpAt !== null),
    owingReceipt: number((dispatch) => owedBy(dispatch) === 'receipt'),
    escalated: number(({ state }) => state === 'escalated'),
  };
};

/** 下级单位签收情况: what the offices below the own one did. It is information: nobody's receipt stands for another's. */
export class ReadBulletinsBelow {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
  ) {}

  /** Each bulletin that went to an office below, newest first, with those offices in the order of the configuration. */
  async list(officer: Officer, page: PageRequest): Promise<Result<Page<BulletinBelow> & { readonly now: Date }, Refusal>> {
    const { officeId } = officer;
    if (officeId === null) return refuse({ type: 'no-office' });
    const below = officesBelow(this.city.offices, officeId);
    return this.ledger.read(async (tx): Promise<Result<Page<BulletinBelow> & { readonly now: Date }, Refusal>> => {
      if (below.length === 0) return accepted({ now: tx.now, items: [], next: null });
      const ids = below.map(({ id }) => id);
      const { items, next } = await bulletinsSentTo(tx, ids, page);
      const dispatches = await tx.dispatches.find({ bulletinId: oneOf(items.map(({ id }) => id)), officeId: oneOf(ids) });
      const { receipts } = await recordsOfDispatches(tx, dispatches);
      const view = (dispatch: DispatchRow, office: Office): OfficeBelow => ({
        officeId: dispatch.officeId,
        name: readablePolicy(dispatch).officeName,
        nameEn: readablePolicy(dispatch).officeNameEn,
        parentId: office.parent,
        level: officeLevelOf(office),
        state: dispatch.state,
        owed: owedBy(dispatch),
        receiptDueAt: dispatch.receiptDueAt,
        followUpDueAt: dispatch.followUpDueAt,
        acknowledgedAt: dispatch.acknowledgedAt,
        acknowledgedByName: receipts.get(dispatch.id)?.givenByName ?? null,
        followedUpAt: dispatch.followedUpAt,
      });
      return accepted({
        now: tx.now,
        items: items.map((bulletin) => {
          const own = dispatches.filter(({ bulletinId }) => bulletinId === bulletin.id);
          const offices = below.flatMap((office) =>
            own.filter((dispatch) => dispatch.officeId === office.id).map((dispatch) => view(dispatch, office)),
          );
          return { bulletin: bulletinHeadingOf(bulletin), counts: countsOf(own), offices };
        }),
        next,
      });
    });
  }
}
