import type { Ledger, LedgerTransaction } from '@rainstorm/ledger';
import {
  answerEscalation,
  appendFollowUpEntry,
  closeEscalationByOfficer,
  giveReceipt,
  recordFollowUp,
  recordPhoneCall,
  takePhoneTask,
  withdrawReceipt,
  type AuditActor,
} from '@rainstorm/operations';
import { accepted, type DispatchId, type EscalationId, type Result } from '@rainstorm/warning-model';
import { answerOf, type Answer } from './answer.js';

const actor = (id: string): AuditActor => ({ id, name: id });
const officer = (office: string): AuditActor => actor(`acc-${office}`);
const commander = actor('acc-command0000001');

/** What the offices and the command do to the product, through its operations. */
export class Receivers {
  constructor(private readonly ledger: Ledger) {}

  private async run<Value>(work: (tx: LedgerTransaction) => Promise<Result<Value, { readonly type: string }>>): Promise<Answer<Value>> {
    return answerOf(await this.ledger.transaction(work));
  }

  async receipt(dispatch: string, office: string): Promise<Answer<unknown>> {
    return this.run(async (tx): Promise<Result<unknown, { readonly type: string }>> => {
      const row = await tx.dispatches.lock({ id: dispatch as DispatchId });
      if (row === null) return { ok: false, refusal: { type: 'unknown-dispatch' } };
      return giveReceipt(tx, row, { ...officer(office), way: 'console', proof: 'signed-in' }, officer(office));
    });
  }

  async withdraw(dispatch: string, office: string): Promise<Answer<unknown>> {
    return this.run(async (tx): Promise<Result<unknown, { readonly type: string }>> => {
      const row = await tx.dispatches.lock({ id: dispatch as DispatchId });
      return row === null ? accepted(undefined) : withdrawReceipt(tx, row, '误签', officer(office));
    });
  }

  /** The office says that it cannot act, with a reason. */
  async cannotAct(dispatch: string, office: string): Promise<Answer<unknown>> {
    return this.run(async (tx): Promise<Result<unknown, { readonly type: string }>> => {
      const row = await tx.dispatches.lock({ id: dispatch as DispatchId });
      if (row === null) return { ok: false, refusal: { type: 'unknown-dispatch' } };
      const entry = {
        kind: 'cannot-act',
        person: '',
        note: '道路中断，人员无法到位',
        happenedAt: tx.now,
        limitAt: null,
        corrects: null,
      } as const;
      return appendFollowUpEntry(tx, row, entry, officer(office));
    });
  }

  async followUp(dispatch: string, office: string): Promise<Answer<unknown>> {
    return this.run(async (tx): Promise<Result<unknown, { readonly type: string }>> => {
      const row = await tx.dispatches.lock({ id: dispatch as DispatchId });
      if (row === null) return { ok: false, refusal: { type: 'unknown-dispatch' } };
      return recordFollowUp(tx, row, { kind: row.duty, toWhom: '值班领导', note: '已办' }, officer(office));
    });
  }

  /** Somebody takes the call of this dispatch over and reaches the officer, who gives the receipt by phone. */
  async call(dispatch: string, caller: string): Promise<Answer<unknown>> {
    return this.run(async (tx): Promise<Result<unknown, { readonly type: string }>> => {
      const row = await tx.dispatches.lock({ id: dispatch as DispatchId });
      const task = await tx.phoneTasks.lock({ dispatchId: dispatch as DispatchId });
      if (row === null || task === null) return { ok: false, refusal: { type: 'unknown-dispatch' } };
      const taken = await takePhoneTask(tx, task, actor(caller));
      if (!taken.ok) return taken;
      const call = { number: '0371-0000-0001', reached: '值班员', outcome: 'reached' as const, note: '', givesReceipt: true };
      return recordPhoneCall(tx, { task: taken.value, dispatch: row }, call, null, actor(caller));
    });
  }

  async answer(escalation: string): Promise<Answer<unknown>> {
    return this.run(async (tx) => answerEscalation(tx, escalation as EscalationId, '知道了', commander));
  }

  /** A named officer of the command takes over what is missing. */
  async close(escalation: string): Promise<Answer<unknown>> {
    return this.run(async (tx) => closeEscalationByOfficer(tx, escalation as EscalationId, '由指挥部接手督办', commander));
  }
}
