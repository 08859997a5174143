import { createHash, createHmac } from 'node:crypto';
import type { DeliveryRow, NewAckLink } from '@rainstorm/ledger';
import type { DeliveryPurpose } from '@rainstorm/warning-model';

const carriers: ReadonlySet<DeliveryPurpose> = new Set(['bulletin', 'office-reminder', 'follow-up-overdue']);

/** Whether its message goes to an office and may ask for a receipt. */
export const isForOffice = ({ purpose }: Pick<DeliveryRow, 'purpose'>): boolean => carriers.has(purpose);

/** The token of one dispatch and one contact. Whoever has the secret can make it again; the ledger has only its hash. */
export const receiptToken = (linkSecret: string, dispatchId: string, contactId: string): string =>
  createHmac('sha256', linkSecret).update(`${dispatchId}|${contactId}`).digest('base64url');

/** The links that these deliveries' messages carry. A page that is open needs none. */
export const linksOf = (deliveries: readonly DeliveryRow[], linkSecret: string): readonly NewAckLink[] =>
  deliveries.flatMap((delivery) => {
    const { dispatchId, contactId, contactName, channel } = delivery;
    if (dispatchId === null || channel === 'console' || !isForOffice(delivery)) return [];
    const tokenHash = createHash('sha256')
      .update(receiptToken(linkSecret, dispatchId, contactId))
      .digest('hex');
    return [{ tokenHash, dispatchId, contactId, contactName }];
  });
