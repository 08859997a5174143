import type { Ledger } from '@rainstorm/ledger';
import { recordCallReport } from '@rainstorm/operations';
import { ACKNOWLEDGING_KEY, type CallId } from '@rainstorm/warning-model';
import type { z } from 'zod';
import { callEndOf } from './call-end-of.js';
import type { voiceReports } from './voice-callback.dto.js';

/** What a voice gateway tells us: which keys were pressed, and how a call ended. Each report is handled by itself: one does not hold up another. */
export class TakeVoiceCallback {
  constructor(private readonly ledger: Ledger) {}

  /** False where one of them has to come again. */
  async reports(reports: z.output<typeof voiceReports>): Promise<boolean> {
    let areAllTaken = true;
    for (const { out_id: callId, status_code: statusCode, dtmf } of reports) {
      const end = callEndOf({ statusCode, dtmf }, ACKNOWLEDGING_KEY);
      if (end === null) continue;
      const report = { callId: callId as CallId, end, pressed: dtmf.at(-1) ?? null, detail: statusCode };
      const recorded = await this.ledger.transaction(async (tx) => recordCallReport(tx, report));
      areAllTaken = areAllTaken && recorded !== 'later';
    }
    return areAllTaken;
  }
}

/** The secret in the address of the callbacks; null where no voice gateway reports. */
export const VOICE_CALLBACK_KEY = Symbol('voice-callback-key');
