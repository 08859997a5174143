import type { DeliveryRow, Ledger } from '@rainstorm/ledger';
import type { DeliveryContext, LoadDelivery } from './load-delivery.js';
import { asksByCard, asksBySms, canaryLinksOf, isTestBySms, linksOf } from './receipt-link.js';

/**
 * Everything that the messages of these deliveries need, with what they acknowledge by: links, codes of SMS and tokens of cards are in the ledger before
 * a message carries them. What owes no receipt carries none.
 */
export const prepareDeliveries = async (
  ledger: Ledger,
  load: LoadDelivery,
  linkSecret: string,
  deliveries: readonly DeliveryRow[],
): Promise<readonly DeliveryContext[]> => {
  const bySms = deliveries.filter((delivery) => asksBySms(delivery) || isTestBySms(delivery));
  const [contexts, codes] = await Promise.all([
    load.run(deliveries),
    ledger.smsCodes.ensure(
      bySms.map(({ id, address: mobile, dispatchId, contactId, contactName }) => ({
        mobile,
        dispatchId: dispatchId ?? id,
        contactId,
        contactName,
      })),
    ),
    ledger.ackLinks.ensure(linksOf(deliveries, linkSecret)),
    ledger.ackLinks.ensureOfLineTests(canaryLinksOf(deliveries, linkSecret)),
  ]);
  const owing = contexts.filter(({ dispatch }) => dispatch?.owesReceipt === true);
  const cards = owing.flatMap(({ delivery, status }) => {
    if (!asksByCard(delivery)) return [];
    const { id: deliveryId, channel: kind, address: member, dispatchId, contactId, contactName } = delivery;
    return [{ deliveryId, kind, status, member, dispatchId, contactId, contactName }];
  });
  const tokens = await ledger.workCards.ensure(cards);
  const codeOf = new Map(bySms.map(({ id }, index) => [id, codes[index] ?? null]));
  const tokenOf = new Map(cards.map(({ deliveryId }, index) => [deliveryId, tokens[index] ?? null]));
  const owes = new Set(owing.map(({ delivery }) => delivery.id));
  return contexts.map((context) => {
    const { id } = context.delivery;
    return owes.has(id) || isTestBySms(context.delivery)
      ? { ...context, smsCode: codeOf.get(id) ?? null, cardToken: tokenOf.get(id) ?? null }
      : context;
  });
};
