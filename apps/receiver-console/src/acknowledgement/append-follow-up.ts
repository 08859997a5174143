import type { FollowUpEntryRow, Ledger } from '@rainstorm/ledger';
import { appendFollowUpEntry, once, type NewFollowUpEntry } from '@rainstorm/operations';
import type { DispatchId, Result } from '@rainstorm/warning-model';
import type { Officer } from '../officer.js';
import type { Refusal } from '../refusal.js';
import { actForOffice, lockOwnDispatch } from './act-for-office.js';

/** An entry as sent by a page. Without a time it happened now. */
export type SentFollowUpEntry = Omit<NewFollowUpEntry, 'happenedAt'> & { readonly happenedAt: Date | null };

/** 呈报, 批示, 转办, 反馈, 无法处置: what the office did, or a correction of what it said. */
export class AppendFollowUp {
  constructor(private readonly ledger: Ledger) {}

  async append(
    dispatchId: DispatchId,
    officer: Officer,
    sent: SentFollowUpEntry,
    key: string | null,
  ): Promise<Result<FollowUpEntryRow, Refusal>> {
    return actForOffice(this.ledger, officer, 'follow-up-entry-added', async (tx): Promise<Result<FollowUpEntryRow, Refusal>> => {
      const dispatch = await lockOwnDispatch(tx, dispatchId, officer);
      if (!dispatch.ok) return dispatch;
      const entry = { ...sent, happenedAt: sent.happenedAt ?? tx.now };
      return once(tx, { scope: `follow-up ${officer.id} ${dispatchId}`, key, request: sent }, async () =>
        appendFollowUpEntry(tx, dispatch.value, entry, officer),
      );
    });
  }
}
