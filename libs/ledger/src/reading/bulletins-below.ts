import type { OfficeId } from '@rainstorm/warning-model';
import { Raw } from 'typeorm';
import type { LedgerTransaction } from '../store/ledger-transaction.js';
import type { Page, PageRequest } from '../store/paging.js';
import type { BulletinRow } from '../store/records/issuance.record.js';

/** The published bulletins that went to any of these offices, newest first. */
export const bulletinsSentTo = async (
  tx: LedgerTransaction,
  officeIds: readonly OfficeId[],
  page: PageRequest,
): Promise<Page<BulletinRow>> =>
  tx.bulletins.page(
    {
      state: 'published',
      id: Raw((id) => `EXISTS (SELECT FROM dispatches d WHERE d.bulletin_id = ${id} AND d.office_id = ANY(:sentTo))`, {
        sentTo: officeIds,
      }),
    },
    { by: 'sentAt', direction: 'DESC' },
    page,
  );
