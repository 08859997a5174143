import type { DispatchRow, Ledger, LedgerTransaction } from '@rainstorm/ledger';
import type { City, ContactsAt, DispatchId } from '@rainstorm/warning-model';
import { contactsNow } from '../rosters/contacts-now.js';
import { raiseEscalations } from '../escalations/raise-escalations.js';

const MINUTE_MS = 60_000;

const defect = {
  zh: '系统缺陷：本件的定时或冻结的规则已损坏，按当前配置上报。请电话核对该单位是否收到，并通知运维人员。',
  en: 'A defect of the system: the timer or the frozen policy of this dispatch is damaged, so it is escalated by the present configuration. Ask the office by phone whether it has the bulletin, and call the operator.',
};

/** The policy of the present configuration. Its minutes come from the deadline of the row, because the frozen rule may not be readable. */
const presentPolicy = (dispatch: DispatchRow, city: City, now: ContactsAt): DispatchRow['policy'] => {
  const office = city.offices.find(({ id }) => id === dispatch.officeId);
  const receiptDueAfterMin = Math.max(1, Math.round((dispatch.receiptDueAt.getTime() - dispatch.publishedAt.getTime()) / MINUTE_MS));
  return {
    rule: { remindAfterMin: receiptDueAfterMin, phoneAfterMin: null, receiptDueAfterMin, followUpDue: { afterMin: receiptDueAfterMin } },
    officeName: office?.name ?? dispatch.officeId,
    officeNameEn: office?.nameEn ?? dispatch.officeId,
    contacts: now.of(dispatch.officeId),
    phonedBy: office?.phonedBy ?? 'command',
    levels: now.levels,
    patience: city.patience,
  };
};

/** Locks the dispatch, and escalates it as a defect unless something happened to it meanwhile. */
const escalate = async (tx: LedgerTransaction, id: DispatchId, city: City): Promise<boolean> => {
  const moved = await tx.dispatches.transitionReturning({ id }, { from: 'open', to: 'escalated' }, { escalatedAt: tx.now });
  const now = await contactsNow(tx, city);
  await raiseEscalations(
    tx,
    'unacknowledged',
    moved.map((dispatch) => ({ ...dispatch, policy: presentPolicy(dispatch, city, now) })),
    [defect],
  );
  return moved.length > 0;
};

/**
 * Dispatches whose deadline passed without an escalation, because their timer is gone or fails, are escalated to the command by today's
 * configuration: no dispatch stays open for ever without anybody being told. Each in a transaction of its own, so that one that cannot be
 * escalated does not stop the others; `onTrouble` is told of it. Returns those that were escalated.
 */
export const escalateForgotten = async (
  ledger: Ledger,
  city: City,
  onTrouble: (id: DispatchId, error: unknown) => void,
): Promise<readonly DispatchId[]> => {
  const forgotten = await ledger.read(async (tx) => tx.forgottenDispatches());
  const escalated: DispatchId[] = [];
  for (const id of forgotten) {
    try {
      if (await ledger.transaction(async (tx) => escalate(tx, id, city))) escalated.push(id);
    } catch (error) {
      onTrouble(id, error);
    }
  }
  return escalated;
};
