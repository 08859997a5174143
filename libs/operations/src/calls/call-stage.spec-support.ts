import type { Bureau } from '@rainstorm/harness/bureau';
import type { DeliveryRow, DispatchRow } from '@rainstorm/ledger';
import type { CallEnd, CallId, DeliveryId, Status } from '@rainstorm/warning-model';
import { openCall, type OpenedCall } from './open-call.js';
import { recordCallReport } from './record-call-report.js';

export const PHONE = '13800000301';
const limits = [
  { count: 1, perSec: 60 },
  { count: 5, perSec: 3_600 },
];

/** One contact's telephone, and what waits for it. */
export class CallStage {
  constructor(readonly bureau: Bureau) {}

  /** Taken by a worker, as `begin` leaves it. */
  async taken(dispatch: DispatchRow, patch: Partial<DeliveryRow> = {}): Promise<DeliveryRow> {
    const given = { channel: 'voice' as const, address: PHONE, state: 'sending' as const, attempts: 1, ...patch };
    return this.bureau.stage.delivery(dispatch, 'urban-flood-officer', 'email', given);
  }

  async open(deliveries: readonly DeliveryRow[], status: Status = 'actual', more = limits): Promise<OpenedCall> {
    const { calls: rule } = this.bureau.city;
    const speechOf = (carried: readonly DeliveryRow[]): string => `${carried.length}份预警`;
    return this.bureau.run(async (tx) => openCall(tx, { phone: PHONE, status, rule, limits: more, deliveries, speechOf }));
  }

  /** As `open`; rejects where no call was opened. */
  async opened(deliveries: readonly DeliveryRow[]): Promise<CallId> {
    const call = await this.open(deliveries);
    if (call.type !== 'opened') throw new Error(call.type);
    return call.callId;
  }

  async report(callId: CallId, end: CallEnd): Promise<string> {
    return this.bureau.run(async (tx) => recordCallReport(tx, { callId, end, pressed: null, detail: '200002' }));
  }

  async row(id: DeliveryId): Promise<DeliveryRow | null> {
    return this.bureau.ledger.read(async (tx) => tx.deliveries.first({ id }));
  }

  /** A worker takes what waits for the number again, once it is due. */
  async takenAgain(): Promise<readonly DeliveryRow[]> {
    return this.bureau.ledger.outbox.begin(await this.bureau.ledger.calls.gather([PHONE]));
  }
}
