import type { DeliveryRow, Ledger } from '@rainstorm/ledger';
import type { DeliveryContext, LoadDelivery } from './load-delivery.js';
import { asksByCard, asksBySms, canaryLinksOf, isTestByCard, isTestBySms, linksOf } from './receipt-link.js';

/**
 * Everything that the messages of these deliveries need, with what they acknowledge by: links, codes of SMS and tokens of cards are in the ledger before
 * a message carries them. What owes no receipt carries none, except a line test, which is answered by the same means.
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
  const asking = contexts.filter(
    ({ dispatch, delivery }) => dispatch?.owesReceipt === true || isTestBySms(delivery) || isTestByCard(delivery),
  );
  const cards = asking.flatMap(({ delivery, status }) => {
    if (!asksByCard(delivery) && !isTestByCard(delivery)) return [];
    const { id: deliveryId, channel: kind, address: member, dispatchId, contactId, contactName } = delivery;
    return [{ deliveryId, kind, status, member, dispatchId: dispatchId ?? deliveryId, contactId, contactName }];
  });
  const tokens = await ledger.workCards.ensure(cards);
  const codeOf = new Map(bySms.map(({ id }, index) => [id, codes[index] ?? null]));
  const tokenOf = new Map(cards.map(({ deliveryId }, index) => [deliveryId, tokens[index] ?? null]));
  const asks = new Set(asking.map(({ delivery }) => delivery.id));
  return contexts.map((context) => {
    const { id } = context.delivery;
    return asks.has(id) ? { ...context, smsCode: codeOf.get(id) ?? null, cardToken: tokenOf.get(id) ?? null } : context;
  });
};
