import { createHash } from 'node:crypto';
import {
  oneOf,
  type BulletinRow,
  type DispatchRow,
  type Ledger,
  type LedgerTransaction,
  type PhoneCall,
  type PhoneTaskRow,
} from '@rainstorm/ledger';
import { accepted, type PhoneTaskId, type Result } from '@rainstorm/warning-model';
import type { Officer } from '../officer.js';
import { refuse, type Refusal } from '../refusal.js';
import { auditRefusal, giveReceipt, standingReceipt, type GivenReceipt } from './give-receipt.js';
import { phoneTaskChanged } from './phone-task-changed.js';
import { showCalling, takeCall } from './shared-call.js';

export interface NewCall {
  readonly number: string;
  /** Who answered; empty where nobody did. */
  readonly reached: string;
  readonly outcome: PhoneCall['outcome'];
  readonly note: string;
  /** The person reached gave the office's receipt by word of mouth. */
  readonly givesReceipt: boolean;
}

export interface RecordedCall {
  readonly phoneTask: PhoneTaskRow;
  readonly receipt: GivenReceipt | null;
}

export interface WaitingCall {
  readonly task: PhoneTaskRow;
  readonly dispatch: DispatchRow | null;
  /** What the office has to be asked about. */
  readonly bulletin: BulletinRow | null;
}

const hashOf = (call: NewCall): string => createHash('sha256').update(JSON.stringify(call)).digest('hex');

/** Who calls for this officer: the own office, or `command`. */
export const callerOf = (officer: Officer): string | null => (officer.isCommand ? 'command' : officer.officeId);

/** 叫应: calls are made by persons; the product holds who called whom, when, and with what result. */
export class PhoneTasks {
  constructor(private readonly ledger: Ledger) {}

  /** What waits for this officer's side to call, nearest deadline first. */
  async waiting(officer: Officer): Promise<readonly WaitingCall[]> {
    const caller = callerOf(officer);
    return this.ledger.read(async (tx) => {
      const tasks = await tx.phoneTasks.find(officer.readsAll ? { state: 'open' } : { state: 'open', caller: caller ?? '' });
      const dispatches = await tx.dispatches.find({ id: oneOf(tasks.map(({ dispatchId }) => dispatchId)) });
      const byId = new Map(dispatches.map((dispatch) => [dispatch.id, dispatch]));
      const bulletins = await tx.bulletins.find({ id: oneOf(new Set(dispatches.map(({ bulletinId }) => bulletinId))) });
      const bulletinOf = new Map(bulletins.map((bulletin) => [bulletin.id, bulletin]));
      return tasks
        .map((task) => {
          const dispatch = byId.get(task.dispatchId) ?? null;
          return { task, dispatch, bulletin: dispatch === null ? null : (bulletinOf.get(dispatch.bulletinId) ?? null) };
        })
        .sort((a, b) => (a.dispatch?.receiptDueAt.getTime() ?? 0) - (b.dispatch?.receiptDueAt.getTime() ?? 0));
    });
  }

  /** The first who takes it has it; whoever comes later is shown who that is. */
  async take(id: PhoneTaskId, officer: Officer): Promise<Result<PhoneTaskRow, Refusal>> {
    return this.ledger.transaction(async (tx): Promise<Result<PhoneTaskRow, Refusal>> => {
      const found = await this.own(tx, id, officer);
      if (!found.ok || found.value.takenBy !== null) return found;
      if (found.value.state !== 'open') return refuse({ type: 'phone-task-closed' });
      const taken = await takeCall(tx, found.value, officer);
      await showCalling(tx, taken.dispatchId, officer);
      return accepted(taken);
    });
  }

  /**
   * Records a call, once for each `key`: what is sent again after a lost answer stands there once. One who hung up before the message
   * ended counts as not reached, and the task stays open.
   */
  async recordCall(id: PhoneTaskId, officer: Officer, call: NewCall, key: string | null): Promise<Result<RecordedCall, Refusal>> {
    const answer = await this.ledger.transaction(async (tx): Promise<Result<RecordedCall, Refusal>> => {
      if (call.givesReceipt && (call.outcome !== 'reached' || call.reached === '')) return refuse({ type: 'caller-not-reached' });
      const found = await this.own(tx, id, officer);
      if (!found.ok) return found;
      const task = found.value;
      if (key !== null) {
        const claim = await tx.idempotency.claim(`phone call ${id} ${officer.id}`, key, hashOf(call));
        if (claim.state === 'other-request') return refuse({ type: 'idempotency-key-reused' });
        if (claim.state === 'repeated')
          return accepted({ phoneTask: task, receipt: call.givesReceipt ? await standingReceipt(tx, task.dispatchId) : null });
      }
      if (task.state !== 'open') return refuse({ type: 'phone-task-closed' });

      const { givesReceipt, ...told } = call;
      const entry: PhoneCall = { at: tx.now.toISOString(), ...told, by: officer.id, byName: officer.name };
      const calls = [...task.calls, entry];
      const isOver = call.outcome === 'reached';
      const end = isOver ? { state: 'done' as const, closedAt: tx.now } : {};
      await tx.phoneTasks.update({ id }, { calls, ...end });
      tx.audit({
        actor: officer.id,
        actorName: officer.name,
        act: 'phone-call-recorded',
        subjectKind: 'phone-task',
        subjectId: task.id,
        result: 'done',
        details: { dispatchId: task.dispatchId, officeId: task.officeId, ...told, givesReceipt },
      });
      phoneTaskChanged(tx, task, isOver ? 'done' : 'open');

      const phoneTask = { ...task, calls, ...end };
      if (!givesReceipt) return accepted({ phoneTask, receipt: null });
      const receipt = await giveReceipt(tx, task.dispatchId, {
        id: officer.id,
        name: call.reached,
        officeId: task.officeId,
        way: 'phone',
        proof: 'word-of-caller',
        recordedBy: officer,
      });
      return receipt.ok ? accepted({ phoneTask, receipt: receipt.value }) : receipt;
    });
    if (!answer.ok && answer.refusal.type === 'not-your-office')
      await auditRefusal(this.ledger, officer, 'phone-call-recorded', answer.refusal.dispatchId, answer.refusal);
    return answer;
  }

  private async own(tx: LedgerTransaction, id: PhoneTaskId, officer: Officer): Promise<Result<PhoneTaskRow, Refusal>> {
    const seen = await tx.phoneTasks.first({ id });
    // Dispatch before phone task, as whoever else locks both.
    if (seen !== null) await tx.dispatches.lock({ id: seen.dispatchId });
    const task = await tx.phoneTasks.lock({ id });
    if (task === null) return refuse({ type: 'unknown-phone-task' });
    // The command may make every call: what is escalated is its own.
    if (task.caller !== callerOf(officer) && !officer.isCommand) return refuse({ type: 'not-your-office', dispatchId: task.dispatchId });
    return accepted(task);
  }
}
