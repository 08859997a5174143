import type { Infrastructure } from './infrastructure.js';

/** The ledger's content at the end, read with plain SQL, so that no product code takes part in the checks. */
export interface Rows {
  readonly bulletins: readonly {
    readonly id: string;
    readonly number: string;
    readonly hazard: string;
    readonly revision_kind: string | null;
  }[];
  readonly dispatches: readonly DispatchRow[];
  readonly deliveries: readonly DeliveryRow[];
  readonly escalations: readonly EscalationRow[];
  /** Each time a level was told. `contacts` is empty where the level was skipped, and stays where its messages failed later. */
  readonly notices: readonly { readonly escalation_id: string; readonly contacts: readonly string[] }[];
  readonly receipts: readonly { readonly id: string; readonly dispatch_id: string; readonly withdrawn_at: Date | null }[];
  /** Of dispatches that a retraction put back in force. */
  readonly restorations: readonly { readonly dispatch_id: string; readonly at: Date }[];
  /** Which deliveries a call by machine carries. */
  readonly calls: readonly { readonly call_id: string; readonly delivery_id: string }[];
  /** How a gateway without keys of ours called the parts of an SMS. */
  readonly smsParts: readonly { readonly delivery_id: string; readonly ids: readonly string[] }[];
  readonly smsCodes: readonly {
    readonly mobile: string;
    readonly code: string;
    readonly dispatch_id: string;
    readonly contact_id: string;
  }[];
}

export interface DispatchRow {
  readonly id: string;
  readonly bulletin_id: string;
  readonly office_id: string;
  readonly state: 'open' | 'escalated' | 'acknowledged' | 'superseded';
  readonly owes_receipt: boolean;
  readonly published_at: Date;
  readonly receipt_due_at: Date;
  readonly acknowledged_at: Date | null;
  readonly escalated_at: Date | null;
  readonly superseded_by: string | null;
}
export interface DeliveryRow {
  readonly id: string;
  readonly purpose: string;
  readonly dispatch_id: string | null;
  readonly escalation_id: string | null;
  readonly contact_id: string;
  readonly channel: string;
  readonly address: string;
  readonly state: string;
  readonly attempts: number;
  readonly created_at: Date;
}
export interface EscalationRow {
  readonly id: string;
  readonly cause: string;
  readonly dispatch_id: string | null;
  readonly state: 'open' | 'answered' | 'closed';
  readonly deadline_at: Date;
  readonly raised_at: Date;
  /** Of the last answer, which stays when the escalation rings again. */
  readonly answered_at: Date | null;
}

export const readRows = async (infrastructure: Infrastructure): Promise<Rows> => ({
  bulletins: await infrastructure.query(`SELECT id, number, hazard, revision_kind FROM bulletins WHERE state = 'published'`),
  dispatches: await infrastructure.query(
    `SELECT id, bulletin_id, office_id, state, owes_receipt, published_at, receipt_due_at, acknowledged_at, escalated_at, superseded_by FROM dispatches`,
  ),
  deliveries: await infrastructure.query(
    `SELECT id, purpose, dispatch_id, escalation_id, contact_id, channel, address, state, attempts, created_at FROM deliveries WHERE channel <> 'console'`,
  ),
  escalations: await infrastructure.query(`SELECT * FROM escalations`),
  notices: await infrastructure.query(`SELECT escalation_id, contacts FROM escalation_notices`),
  receipts: await infrastructure.query(`SELECT id, dispatch_id, withdrawn_at FROM receipts`),
  restorations: await infrastructure.query(`SELECT subject_id AS dispatch_id, at FROM audit_entries WHERE act = 'dispatch-restored'`),
  calls: await infrastructure.query(`SELECT call_id, delivery_id FROM call_deliveries`),
  smsParts: await infrastructure.query(`SELECT delivery_id, ids FROM sms_parts`),
  smsCodes: await infrastructure.query(`SELECT mobile, code, dispatch_id, contact_id FROM sms_codes`),
});
