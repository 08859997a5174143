import { LedgerInconsistency, type DispatchRow, type Ledger, type LedgerTransaction, type PhoneTaskRow } from '@rainstorm/ledger';
import { recordPhoneCall, takePhoneTask, type NewPhoneCall, type RecordedCall } from '@rainstorm/operations';
import { accepted, type OfficeId, type PhoneTaskId, type Result } from '@rainstorm/warning-model';
import type { Officer } from '../officer.js';
import { refuse, type Refusal } from '../refusal.js';
import { actForOffice } from './act-for-office.js';

interface LockedPhoneTask {
  readonly task: PhoneTaskRow;
  readonly dispatch: DispatchRow;
}

/** The command may make every call, because it handles what is escalated. */
const mayCall = (officer: Officer, caller: string): boolean =>
  officer.isCommand || (caller !== 'command' && officer.canActFor(caller as OfficeId));

/** Locks the task and its dispatch. Refused if another office has to call. */
const lockOwnTask = async (tx: LedgerTransaction, id: PhoneTaskId, officer: Officer): Promise<Result<LockedPhoneTask, Refusal>> => {
  const seen = await tx.phoneTasks.first({ id });
  if (seen === null) return refuse({ type: 'unknown-phone-task' });
  // Lock order everywhere: dispatch before phone task.
  const dispatch = await tx.dispatches.lock({ id: seen.dispatchId });
  const task = await tx.phoneTasks.lock({ id });
  if (dispatch === null || task === null) throw new LedgerInconsistency(`Phone task ${id} has no dispatch`);
  return mayCall(officer, task.caller) ? accepted({ task, dispatch }) : refuse({ type: 'not-your-office', dispatchId: dispatch.id });
};

/** 叫应: people make the calls; the product records who called whom, when, and with what result. */
export class WorkPhoneTasks {
  constructor(private readonly ledger: Ledger) {}

  /** The first officer takes it; later ones get the task with that officer's name. */
  async take(id: PhoneTaskId, officer: Officer): Promise<Result<PhoneTaskRow, Refusal>> {
    return this.ledger.transaction(async (tx): Promise<Result<PhoneTaskRow, Refusal>> => {
      const own = await lockOwnTask(tx, id, officer);
      return own.ok ? takePhoneTask(tx, own.value.task, officer) : own;
    });
  }

  /** Records a call, once for each `key`. */
  async recordCall(id: PhoneTaskId, officer: Officer, call: NewPhoneCall, key: string | null): Promise<Result<RecordedCall, Refusal>> {
    return actForOffice(this.ledger, officer, 'phone-call-recorded', async (tx): Promise<Result<RecordedCall, Refusal>> => {
      const own = await lockOwnTask(tx, id, officer);
      return own.ok ? recordPhoneCall(tx, own.value, call, key, officer) : own;
    });
  }
}
