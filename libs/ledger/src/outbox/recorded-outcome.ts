import type { ChannelKind, DeliveryId, DispatchId } from '@rainstorm/warning-model';
import type { DeliveryRow } from '../store/records/dissemination.record.js';

/** The outcome of one try of a delivery, as it is recorded. */
export type RecordedOutcome = { readonly id: DeliveryId } & (
  | {
      readonly state: 'sent' | 'delivered';
      readonly providerId: string | null;
      /** Which of several gateways took it. */
      readonly gateway?: string | null;
    }
  | {
      readonly state: 'failed-temporarily';
      readonly reason: string;
      readonly detail: string;
      readonly pauseMs: number;
      /** The channel took nothing: the try that `begin` counted does not count. */
      readonly wasNoTry?: boolean;
    }
  | { readonly state: 'failed-permanently'; readonly reason: string; readonly detail: string }
);

/** The deliveries of one dispatch by one channel in one state; `attempts` of the least tried one, `nextAttemptAt` the nearest. */
export interface WaysTried {
  readonly dispatchId: DispatchId;
  readonly channel: ChannelKind;
  readonly state: DeliveryRow['state'];
  readonly attempts: number;
  readonly nextAttemptAt: Date | null;
}
