import type { Ledger } from '@rainstorm/ledger';
import { handOverDuty, takeOverDuty, type ChangedDuty } from '@rainstorm/operations';
import type { City, DutyShiftId, Result } from '@rainstorm/warning-model';
import type { Officer } from '../officer.js';
import type { Refusal } from '../refusal.js';
import { postOf } from './duty-post.js';

/** 交接班 at the officer's own post. */
export class ChangeDuty {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
  ) {}

  /** 接班. `seenShiftId`: the shift that the page showed on duty; null for nobody, undefined if the page does not send it. */
  async takeOver(officer: Officer, note: string, seenShiftId: DutyShiftId | null | undefined): Promise<Result<ChangedDuty, Refusal>> {
    return this.ledger.transaction(async (tx) => {
      const own = await postOf(tx, officer, this.city);
      return own.ok ? takeOverDuty(tx, own.value.officeId, { note, seenShiftId }, officer) : own;
    });
  }

  /** 交班. */
  async handOver(officer: Officer, note: string): Promise<Result<ChangedDuty, Refusal>> {
    return this.ledger.transaction(async (tx) => {
      const own = await postOf(tx, officer, this.city);
      return own.ok ? handOverDuty(tx, own.value.officeId, note, officer) : own;
    });
  }
}
