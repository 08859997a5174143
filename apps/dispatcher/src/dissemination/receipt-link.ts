import { createHash, createHmac } from 'node:crypto';
import type { DeliveryRow, NewAckLink, NewCanaryLink } from '@rainstorm/ledger';
import { channelCapabilities, isCard, type CardKind, type DeliveryPurpose, type DispatchId } from '@rainstorm/warning-model';

const carriers: ReadonlySet<DeliveryPurpose> = new Set(['bulletin', 'office-reminder', 'colleague-silent', 'follow-up-overdue']);

/** Whether a delivery goes to an office and may ask for a receipt. */
export const isForOffice = ({ purpose }: Pick<DeliveryRow, 'purpose'>): boolean => carriers.has(purpose);

/** The token of one dispatch and one contact, derived from the link secret. The ledger stores only its hash. */
export const receiptToken = (linkSecret: string, dispatchId: string, contactId: string): string =>
  createHmac('sha256', linkSecret).update(`${dispatchId}|${contactId}`).digest('base64url');

/** Those of these deliveries whose SMS carries a receipt code. Like a link, only what an office is asked to acknowledge has one. */
export const asksBySms = (delivery: DeliveryRow): delivery is DeliveryRow & { readonly dispatchId: DispatchId } =>
  delivery.channel === 'sms' && delivery.dispatchId !== null && isForOffice(delivery);

/** Those of these deliveries that prove their way by a reply with a code. */
export const isTestBySms = ({ purpose, channel }: Pick<DeliveryRow, 'purpose' | 'channel'>): boolean =>
  purpose === 'line-test' && channel === 'sms';

/** Those of these deliveries that prove their way by the button of a card. */
export const isTestByCard = (delivery: DeliveryRow): delivery is DeliveryRow & { readonly channel: CardKind } =>
  delivery.purpose === 'line-test' && isCard(delivery.channel);

/** Those of these deliveries that go out as a card with a button. */
export const asksByCard = (
  delivery: DeliveryRow,
): delivery is DeliveryRow & { readonly dispatchId: DispatchId; readonly channel: CardKind } =>
  isCard(delivery.channel) && delivery.dispatchId !== null && isForOffice(delivery);

/** The receipt links of these deliveries. The console needs none, an SMS has a code, a call a key and a card a button instead, and what a robot tells a group carries none. */
export const linksOf = (deliveries: readonly DeliveryRow[], linkSecret: string): readonly NewAckLink[] =>
  deliveries.flatMap((delivery) => {
    const { dispatchId, contactId, contactName, channel } = delivery;
    if (
      dispatchId === null ||
      channel === 'console' ||
      channel === 'sms' ||
      channel === 'voice' ||
      isCard(channel) ||
      !channelCapabilities[channel].carriesReceipt ||
      !isForOffice(delivery)
    )
      return [];
    const tokenHash = createHash('sha256')
      .update(receiptToken(linkSecret, dispatchId, contactId))
      .digest('hex');
    return [{ tokenHash, dispatchId, contactId, contactName }];
  });

/** The deliveries that prove their way by a link. */
export const carriesCanaryLink = ({ purpose, channel }: Pick<DeliveryRow, 'purpose' | 'channel'>): boolean =>
  purpose === 'line-test' && channel === 'email';

/** The token of one line test, derived from the link secret. The ledger stores only its hash. */
export const canaryToken = (linkSecret: string, deliveryId: string): string =>
  createHmac('sha256', linkSecret).update(`line-test|${deliveryId}`).digest('base64url');

/** The links of those of these deliveries that are line tests. */
export const canaryLinksOf = (deliveries: readonly DeliveryRow[], linkSecret: string): readonly NewCanaryLink[] =>
  deliveries.filter(carriesCanaryLink).map(({ id: deliveryId }) => ({
    deliveryId,
    tokenHash: createHash('sha256').update(canaryToken(linkSecret, deliveryId)).digest('hex'),
  }));
