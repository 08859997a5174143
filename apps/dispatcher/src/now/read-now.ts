import {
  oneOf,
  readablePolicy,
  IsNull,
  Not,
  type AlarmRow,
  type BulletinRow,
  type EpisodeRow,
  type Ledger,
  type LedgerTransaction,
  type NumberReportRow,
  type SlotRow,
} from '@rainstorm/ledger';
import {
  colours,
  gravestColour,
  levels,
  minutesAfter,
  yearsWithoutNotice,
  type City,
  type EpisodeId,
  type OfficeId,
} from '@rainstorm/warning-model';
import { readOnDuty, type OnDuty } from '../directory/read-on-duty.js';

/** What of a bulletin the desk's first page needs. */
export type BulletinSummary = Pick<
  BulletinRow,
  | 'id'
  | 'kind'
  | 'step'
  | 'productCode'
  | 'status'
  | 'msgType'
  | 'revisionKind'
  | 'episodeId'
  | 'slotId'
  | 'headline'
  | 'level'
  | 'colour'
  | 'state'
  | 'version'
  | 'release'
  | 'emergency'
  | 'draftedBy'
  | 'signedBy'
  | 'countersignedAt'
  | 'number'
  | 'sentAt'
  | 'publishedBy'
>;

export interface ReceiptSummary {
  readonly owed: number;
  readonly given: number;
  /** Offices without a receipt; `escalated` if their deadline has passed. */
  readonly silent: readonly {
    readonly officeId: OfficeId;
    readonly name: string;
    readonly nameEn: string;
    readonly escalated: boolean;
    readonly receiptDueAt: Date;
  }[];
}

export interface SlotSummary {
  readonly slot: SlotRow;
  /** Published for it, or the draft that stands ready. */
  readonly bulletin: BulletinSummary | null;
  readonly receipts: ReceiptSummary | null;
}

export interface EpisodeSummary {
  readonly episode: EpisodeRow;
  readonly slots: readonly SlotSummary[];
}

/** An emergency bulletin that nobody has countersigned. */
export interface OwedCountersignature {
  readonly bulletin: BulletinSummary;
  readonly dueAt: Date;
  readonly isOverdue: boolean;
}

export interface UnattendedPost {
  readonly officeId: OfficeId | null;
  readonly name: string;
  readonly nameEn: string;
  readonly onDuty: OnDuty;
}

export interface Now {
  readonly now: Date;
  readonly episodes: readonly EpisodeSummary[];
  /** The newest ten Fridays that are open, missing, or come next. */
  readonly weeks: readonly SlotSummary[];
  /** Drafts that belong to no slot, and whatever waits for a second person. */
  readonly inWork: readonly BulletinSummary[];
  readonly countersign: readonly OwedCountersignature[];
  /** Years whose notice of holidays is not configured. */
  readonly yearsWithoutNotice: readonly string[];
  /** Published and not answered by every office: real ones first, then by gravity, then by the nearest deadline. */
  readonly unanswered: readonly { readonly bulletin: BulletinSummary; readonly receipts: ReceiptSummary }[];
  /** Posts (`officeId` null: the command's) with somebody on duty and no page open: nothing rings there. */
  readonly unattended: readonly UnattendedPost[];
  /** What offices say that they did not receive, until somebody has looked after it; the oldest first. */
  readonly numberReports: readonly (NumberReportRow & { readonly officeName: string; readonly officeNameEn: string })[];
  readonly alarms: readonly (AlarmRow & { readonly step: SlotRow['step'] | null; readonly purpose: SlotRow['purpose'] | null })[];
}

const summaryOf = (row: BulletinRow): BulletinSummary => {
  const { id, kind, step, productCode, status, msgType, revisionKind, episodeId, slotId, headline, level, colour, state } = row;
  const { version, release, emergency, draftedBy, signedBy, countersignedAt, number, sentAt, publishedBy } = row;
  const subject = { id, kind, step, productCode, status, msgType, revisionKind, episodeId, slotId, headline, level, colour, state };
  return { ...subject, version, release, emergency, draftedBy, signedBy, countersignedAt, number, sentAt, publishedBy };
};

const IN_WORK = ['draft', 'in-review', 'reviewed', 'signed'] as const;

/** The newest Fridays, so that the next one is always among them. `/slots` has every one. */
const MOST_WEEKS = 10;

/** 值守台: everything for the first page of the bureau's desk, from one transaction. */
export class ReadNow {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
  ) {}

  async run(): Promise<Now> {
    const unattended = await this.unattended();
    return this.ledger.read(async (tx): Promise<Now> => {
      const episodes = await tx.episodes.find({ state: 'open' }, { order: { onset: 'ASC' } });
      const slots = await tx.slots.find({ episodeId: oneOf(episodes.map(({ id }) => id)) }, { order: { dueAt: 'ASC', createdAt: 'ASC' } });
      const newestWeeks = await tx.slots.find(
        { episodeId: IsNull(), state: oneOf(['planned', 'open', 'missing']) },
        { order: { dueAt: 'DESC' }, take: MOST_WEEKS },
      );
      const weekly = newestWeeks.toReversed();
      const all = [...slots, ...weekly];
      const inWork = await tx.bulletins.find({ state: oneOf(IN_WORK) }, { order: { draftedAt: 'DESC' } });
      const publishedIds = all.flatMap(({ bulletinId }) => (bulletinId === null ? [] : [bulletinId]));
      const published = await tx.bulletins.find({ id: oneOf(publishedIds) });
      const open = await tx.dispatches.find({ settled: IsNull(), state: oneOf(['open', 'escalated']) });
      const unanswered = await tx.bulletins.find(
        { id: oneOf(new Set(open.map(({ bulletinId }) => bulletinId))), state: 'published' },
        { order: { sentAt: 'DESC' } },
      );
      const receipts = await this.receipts(tx, [...new Set([...publishedIds, ...unanswered.map(({ id }) => id)])]);
      const slotSummary = (slot: SlotRow): SlotSummary => {
        const bulletin =
          slot.bulletinId === null ? inWork.find(({ slotId }) => slotId === slot.id) : published.find(({ id }) => id === slot.bulletinId);
        return {
          slot,
          bulletin: bulletin === undefined ? null : summaryOf(bulletin),
          receipts: slot.bulletinId === null ? null : (receipts.get(slot.bulletinId) ?? null),
        };
      };
      const owed = await tx.bulletins.find(
        { state: 'published', emergency: true, countersignedAt: IsNull(), signedBy: Not(IsNull()) },
        { order: { sentAt: 'ASC' } },
      );
      const alarms = await tx.alarms.find({ state: 'open' }, { order: { dueAt: 'ASC' } });
      const alarmed = await tx.slots.find({ id: oneOf(alarms.map(({ slotId }) => slotId)) });
      const reports = await tx.numberReports.find({ received: false, handledAt: IsNull() }, { order: { reportedAt: 'ASC', id: 'ASC' } });
      const ofSlots = new Set<string>(all.map(({ id }) => id));
      return {
        now: tx.now,
        episodes: episodes.map((episode) => ({ episode, slots: slotsOf(slots, episode.id).map(slotSummary) })),
        weeks: weekly.map(slotSummary),
        inWork: inWork.filter(({ slotId, state }) => slotId === null || !ofSlots.has(slotId) || state !== 'draft').map(summaryOf),
        countersign: owed.map((row) => {
          const dueAt = minutesAfter(row.sentAt ?? tx.now, this.city.approval.countersignWithinMin);
          return { bulletin: summaryOf(row), dueAt, isOverdue: dueAt <= tx.now };
        }),
        yearsWithoutNotice: yearsWithoutNotice(tx.now, this.city),
        unanswered: [...unanswered]
          .map((row) => ({ row, receipts: receipts.get(row.id) ?? { owed: 0, given: 0, silent: [] } }))
          .sort(byGravity)
          .map(({ row, receipts: of }) => ({ bulletin: summaryOf(row), receipts: of })),
        unattended,
        alarms: alarms.map((alarm) => {
          const slot = alarmed.find(({ id }) => id === alarm.slotId);
          return { ...alarm, step: slot?.step ?? null, purpose: slot?.purpose ?? null };
        }),
        numberReports: reports.map((report) => {
          const office = this.city.offices.find(({ id }) => id === report.officeId);
          return { ...report, officeName: office?.name ?? report.officeId, officeNameEn: office?.nameEn ?? report.officeId };
        }),
      };
    });
  }

  private async unattended(): Promise<readonly UnattendedPost[]> {
    const [onDuty, present] = await Promise.all([readOnDuty(this.ledger), this.ledger.presences.officesPresent()]);
    const { command, offices } = this.city;
    const posts = [{ id: null, name: command.name, nameEn: command.nameEn }, ...offices];
    return posts.flatMap(({ id, name, nameEn }) => {
      const officer = onDuty.get(id);
      return officer === undefined || present.has(id) ? [] : [{ officeId: id, name, nameEn, onDuty: officer }];
    });
  }

  private async receipts(tx: LedgerTransaction, ids: readonly BulletinRow['id'][]): Promise<ReadonlyMap<string, ReceiptSummary>> {
    const dispatches = await tx.dispatches.find({ bulletinId: oneOf(ids), owesReceipt: true, state: Not('superseded') });
    const found = new Map<string, ReceiptSummary>();
    for (const dispatch of dispatches) {
      const { bulletinId, state, officeId, receiptDueAt } = dispatch;
      const before = found.get(bulletinId) ?? { owed: 0, given: 0, silent: [] };
      const { officeName: name, officeNameEn: nameEn } = readablePolicy(dispatch);
      const names = { officeId, name, nameEn };
      found.set(bulletinId, {
        owed: before.owed + 1,
        given: before.given + (state === 'acknowledged' ? 1 : 0),
        silent: state === 'acknowledged' ? before.silent : [...before.silent, { ...names, escalated: state === 'escalated', receiptDueAt }],
      });
    }
    return found;
  }
}

interface Unanswered {
  readonly row: BulletinRow;
  readonly receipts: ReceiptSummary;
}
/** 0 without a colour or level; the gravest of its areas otherwise. */
const gravityOf = ({ row }: Unanswered): number => {
  const colour = gravestColour(row);
  return Math.max(colour === null ? 0 : colours.indexOf(colour) + 1, row.level === null ? 0 : levels.indexOf(row.level) + 1);
};
const nearest = ({ receipts }: Unanswered): number => Math.min(...receipts.silent.map(({ receiptDueAt }) => receiptDueAt.getTime()));
const byGravity = (a: Unanswered, b: Unanswered): number =>
  Number(a.row.status === 'exercise') - Number(b.row.status === 'exercise') ||
  gravityOf(b) - gravityOf(a) ||
  Math.sign(nearest(a) - nearest(b) || 0);

const slotsOf = (slots: readonly SlotRow[], episodeId: EpisodeId): readonly SlotRow[] =>
  slots.filter((slot) => slot.episodeId === episodeId);
