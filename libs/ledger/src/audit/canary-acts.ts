import type { CanaryChannel, DeliveryId } from '@rainstorm/warning-model';

type LineTest = { readonly deliveryId: DeliveryId; readonly channel: CanaryChannel };

/** The acts that concern line tests, with what is recorded of each. The subject is the contact. */
export interface CanaryAuditDetails {
  'line-test-sent': LineTest;
  /** `isLate`: it had been counted as missed. */
  'line-test-proven': LineTest & { readonly isLate: boolean };
  /** `reason`: why it could not be sent; null where nobody answered. */
  'line-test-missed': LineTest & { readonly reason: string | null };
}
