import type { DispatchId } from '@rainstorm/warning-model';
import type { EntityManager } from 'typeorm';
import type { DeliveryRow } from '../store/records/dissemination.record.js';

/** One delivery of a bulletin or a reminder, as far as it says what was tried. */
export interface DeliveryAttempt extends Pick<
  DeliveryRow,
  'purpose' | 'channel' | 'contactName' | 'state' | 'attempts' | 'sentAt' | 'deliveredAt' | 'providerId'
> {
  readonly dispatchId: DispatchId;
}

/**
 * The deliveries of the bulletin and its reminders for these dispatches, in the order in which they were made. LATERAL with OFFSET 0 asks
 * the index for each dispatch by itself: for hundreds at once the planner would read the whole table.
 */
export const deliveryAttempts = async (manager: EntityManager, dispatchIds: readonly DispatchId[]): Promise<readonly DeliveryAttempt[]> =>
  manager.query(
    `SELECT of_one.*
     FROM unnest($1::text[]) AS wanted (id),
       LATERAL (
         SELECT
           dispatch_id AS "dispatchId",
           purpose,
           channel,
           contact_name AS "contactName",
           state,
           attempts,
           sent_at AS "sentAt",
           delivered_at AS "deliveredAt",
           provider_id AS "providerId"
         FROM deliveries
         WHERE dispatch_id = wanted.id
           AND purpose IN ('bulletin', 'office-reminder', 'colleague-silent')
         ORDER BY created_at, id
         OFFSET 0
       ) AS of_one`,
    [dispatchIds],
  );
