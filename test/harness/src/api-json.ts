/** The fields of the public APIs that the drill and the tests use. Instants are text. */
export interface SlotJson {
  readonly id: string;
  readonly episodeId: string | null;
  readonly step: string;
  readonly purpose: string;
  readonly state: string;
  readonly opensAt: string;
  readonly dueAt: string;
  readonly graceUntil: string;
  readonly bulletinId: string | null;
  readonly publishedAt: string | null;
  readonly reason: string | null;
}
export interface EpisodeJson {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly onset: string;
}
export interface BulletinJson {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly number: string | null;
  readonly identifier: string | null;
  readonly headline: string;
  readonly step: string | null;
  readonly kind: string;
  readonly msgType: string;
  readonly revisionKind: string | null;
  readonly previousId: string | null;
  readonly colour: string | null;
  readonly sentAt: string | null;
  readonly slotId: string | null;
}
export interface DispatchJson {
  readonly id: string;
  readonly bulletinId: string;
  readonly officeId: string;
  readonly duty: 'handled' | 'reported';
  readonly state: 'open' | 'escalated' | 'acknowledged' | 'superseded';
  readonly owesReceipt: boolean;
  readonly publishedAt: string;
  readonly receiptDueAt: string;
  readonly followUpDueAt: string;
  readonly acknowledgedAt: string | null;
  readonly followedUpAt: string | null;
  readonly escalatedAt: string | null;
  readonly supersededBy: string | null;
}
export interface DeliveryJson {
  readonly id: string;
  readonly purpose: string;
  readonly channel: string;
  readonly contactName: string;
  readonly state: string;
  readonly attempts: number;
  readonly sentAt: string | null;
  readonly deliveredAt: string | null;
  readonly lastReason: string | null;
}
export interface EscalationJson {
  readonly id: string;
  readonly cause: string;
  readonly dispatchId: string | null;
  readonly alarmId: string | null;
  readonly officeId: string | null;
  readonly bulletinId: string | null;
  readonly state: 'open' | 'answered' | 'closed';
  readonly deadlineAt: string;
  readonly raisedAt: string;
  readonly level: number;
  readonly round: number;
  readonly answeredAt: string | null;
  readonly answeredByName: string | null;
  readonly closedAt: string | null;
  readonly closedReason: string | null;
}
export interface PhoneTaskJson {
  readonly id: string;
  readonly dispatchId: string;
  readonly officeId: string;
  readonly state: 'open' | 'done' | 'cancelled';
  readonly createdAt: string;
  readonly callList: readonly { readonly name: string; readonly phone: string | null }[];
}
export interface ReceiptJson {
  readonly givenAt: string;
  readonly givenByName: string;
  readonly way: string;
  readonly lateByMs: number;
}
/** One item of GET /dispatches. */
export interface DispatchCase {
  readonly dispatch: DispatchJson;
  readonly deliveries: readonly DeliveryJson[];
  readonly receipt: ReceiptJson | null;
  readonly followUp: { readonly doneAt: string; readonly kind: string; readonly toWhom: string; readonly lateByMs: number } | null;
  readonly escalations: readonly EscalationJson[];
  readonly phoneTask: PhoneTaskJson | null;
}
export interface ClockJson {
  readonly now: string;
  readonly movable: boolean;
  readonly nextTimerAt: string | null;
  readonly nextRetryAt: string | null;
  readonly underWay: number;
  readonly overdueTimers: number;
}
export interface Items<Item> {
  readonly items: readonly Item[];
}
