import type { DispatchId, LateEntryId, OfficeId } from './ids.js';
import { accepted, refused, type Result } from './result.js';
import { formatInstant } from './time-zone.js';

/** How an office received a bulletin while the system was away. */
export const lateEntryWays = ['phone', 'paper'] as const;
export type LateEntryWay = (typeof lateEntryWays)[number];

/** 纸质补录: a receipt that was given by telephone or on paper, entered later with its true time. Never changed; a second one stands beside it. */
export interface LateEntry {
  readonly id: LateEntryId;
  readonly dispatchId: DispatchId;
  readonly officeId: OfficeId;
  readonly receivedBy: string;
  /** The true time. */
  readonly receivedAt: Date;
  readonly way: LateEntryWay;
  /** Of the paper, by which it is found again: the number of the form, the page of the log book. */
  readonly reference: string;
  readonly note: string;
}

export type LateEntryRefusal =
  { readonly type: 'received-in-the-future' } | { readonly type: 'received-before-publication' } | { readonly type: 'receipt-not-owed' };

/** Whether this may be entered: not received after now, and not before the bulletin was published. */
export const checkLateEntry = (
  { owesReceipt, publishedAt }: { readonly owesReceipt: boolean; readonly publishedAt: Date },
  { receivedAt }: Pick<LateEntry, 'receivedAt'>,
  now: Date,
): Result<void, LateEntryRefusal> => {
  if (!owesReceipt) return refused({ type: 'receipt-not-owed' });
  if (receivedAt > now) return refused({ type: 'received-in-the-future' });
  // People write minutes: 08:00 on paper is no earlier than 08:00:30.
  if (receivedAt.getTime() < Math.floor(publishedAt.getTime() / 60_000) * 60_000) return refused({ type: 'received-before-publication' });
  return accepted(undefined);
};

/** Why an escalation ends with a late entry. That the command was told meanwhile stays in the record. */
export const lateEntryReason = (
  { receivedBy, receivedAt, way, reference }: Omit<LateEntry, 'id' | 'dispatchId' | 'officeId' | 'note'>,
  zone: string,
): string =>
  `纸质补录：实际已于${formatInstant(receivedAt, zone, 'zh')}由${receivedBy}${way === 'phone' ? '电话' : '书面'}签收（${reference}）；此前的督办记录保留（received at ${formatInstant(receivedAt, zone, 'en')}, entered later）`;
