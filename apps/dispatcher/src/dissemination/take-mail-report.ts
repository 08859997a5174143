import { readMailReport } from '@rainstorm/channels';
import type { Ledger } from '@rainstorm/ledger';
import { recordMailReport } from '@rainstorm/operations';

/**
 * Reads and records what came to the return address. `unclear`: a person has to read it. `later`: it is about a delivery that is not recorded as
 * sent yet. Rejects when the ledger cannot be written.
 */
export const takeMailReport = async (ledger: Ledger, raw: Uint8Array, secret: string): Promise<'handled' | 'unclear' | 'later'> => {
  const report = await readMailReport(raw, secret);
  if (report.kind === 'other') return 'handled';
  const { kind, deliveryId, detail } = report;
  const reason = kind === 'failed' ? report.reason : kind === 'unclear' ? 'report-unclear' : kind;
  const recorded = await ledger.transaction(async (tx) => recordMailReport(tx, { deliveryId, kind, reason, detail }));
  if (recorded === 'later') return 'later';
  return kind === 'unclear' ? 'unclear' : 'handled';
};
