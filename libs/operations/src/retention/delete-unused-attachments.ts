import { UNUSED_ATTACHMENT_DAYS, type Ledger } from '@rainstorm/ledger';

const DAY_MS = 86_400_000;
const BATCH = 50;

/**
 * Deletes the bytes of attachments that no bulletin has any more: taken out again, or of a draft that was discarded, and not used for 30 days. What was
 * published is kept with its bulletin, which the audit chain covers. In batches, each in a transaction of its own. Returns how many.
 */
export const deleteUnusedAttachments = async (ledger: Ledger): Promise<number> => {
  const before = new Date((await ledger.now()).getTime() - UNUSED_ATTACHMENT_DAYS * DAY_MS);
  let total = 0;
  for (;;) {
    const deleted = await ledger.transaction(async (tx) => tx.attachmentContents.deleteUnused(before, BATCH));
    total += deleted;
    if (deleted < BATCH) return total;
  }
};
