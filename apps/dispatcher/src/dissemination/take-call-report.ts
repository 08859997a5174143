import type { TakeCallReport } from '@rainstorm/channels';
import type { Ledger } from '@rainstorm/ledger';
import { recordCallReport } from '@rainstorm/operations';
import type { CallId } from '@rainstorm/warning-model';

/** Takes the reports of a gateway that runs in this process. Rejects where the report has to come again. */
export const takeCallReport =
  (ledger: Ledger): TakeCallReport =>
  async ({ callId, end, pressed, detail }) => {
    const report = { callId: callId as CallId, end, pressed, detail };
    const recorded = await ledger.transaction(async (tx) => recordCallReport(tx, report));
    if (recorded === 'later') throw new Error('The ledger is not armed');
  };
