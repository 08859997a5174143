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

/** The command may make every call: what is escalated is its own. */
const mayCall = (officer: Officer, caller: string): boolean =>
  officer.isCommand || (caller !== 'command' && officer.reaches(caller as OfficeId));

/** The task and its dispatch, locked. Refused where another office is to call. */
const lockOwnTask = async (tx: LedgerTransaction, id: PhoneTaskId, officer: Officer): Promise<Result<LockedPhoneTask, Refusal>> => {
  const seen = await tx.phoneTasks.first({ id });
  if (seen === null) return refuse({ type: 'unknown-phone-task' });
  // Dispatch before phone task, as whoever else locks both.
  const dispatch = await tx.dispatches.lock({ id: seen.dispatchId });
  const task = await tx.phoneTasks.lock({ id });
  if (dispatch === null || task === null) throw new LedgerInconsistency(`Phone task ${id} has no dispatch`);
  return mayCall(officer, task.caller) ? accepted({ task, dispatch }) : refuse({ type: 'not-your-office', dispatchId: dispatch.id });
};

/** 叫应: calls are made by persons; the product keeps who called whom, when, and with what result. */
export class WorkPhoneTasks {
  constructor(private readonly ledger: Ledger) {}

  /** The first who takes it has it; whoever comes later is shown who that is. */
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
