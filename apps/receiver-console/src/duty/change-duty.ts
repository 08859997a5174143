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
    const own = postOf(officer, this.city);
    if (!own.ok) return own;
    return this.ledger.transaction(async (tx) => takeOverDuty(tx, own.value.officeId, { note, seenShiftId }, officer));
  }

  /** 交班. */
  async handOver(officer: Officer, note: string): Promise<Result<ChangedDuty, Refusal>> {
    const own = postOf(officer, this.city);
    if (!own.ok) return own;
    return this.ledger.transaction(async (tx) => handOverDuty(tx, own.value.officeId, note, officer));
  }
}
