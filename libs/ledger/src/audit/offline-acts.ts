import type { BulletinId, LateEntryId, LateEntryWay, OfficeId, ReceiptId, Status } from '@rainstorm/warning-model';

/** An act that was refused says why; nothing else of it happened. */
export type Refused = {
  readonly reason: string;
};

/** The acts that concern the hours in which the system is away, with what is recorded of each. */
export interface OfflineAuditDetails {
  /** The offline page left the system: downloaded, or mailed to an address. */
  'offline-sheet-taken': {
    readonly mailedTo: string | null;
    readonly inForce: number;
    readonly owed: number;
    readonly escalations: number;
  };
  /** An office says that it has not received these numbers of its series, or that it has them after all. */
  'numbers-reported': {
    readonly officeId: OfficeId;
    readonly status: Status;
    readonly year: number;
    readonly first: number;
    readonly last: number;
    readonly received: boolean;
    readonly note: string;
  };
  'number-report-handled': { readonly officeId: OfficeId; readonly note: string };
  'offline-sheet-not-mailed': { readonly address: string; readonly reason: string };
  /** 纸质补录. `at` of the entry itself is when it was entered. */
  'late-receipt-entered':
    | {
        readonly entryId: LateEntryId;
        readonly officeId: OfficeId;
        readonly bulletinId: BulletinId;
        readonly receivedBy: string;
        readonly receivedAt: Date;
        readonly way: LateEntryWay;
        readonly reference: string;
        /** The receipt that it gave; null where it stands beside one. */
        readonly receiptId: ReceiptId | null;
      }
    | Refused;
}
