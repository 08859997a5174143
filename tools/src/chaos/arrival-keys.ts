import type { Arrival } from './receiver.js';
import type { Rows } from './read-rows.js';

type Known = Pick<Rows, 'deliveries' | 'calls' | 'smsParts' | 'smsCodes'>;

/**
 * Which deliveries arrived, each under its id. A call carries all that waited for its number. An SMS over a line of our own carries no key: it is found by
 * the gateway's number of a part, and where the answer with that number was lost, by its receipt code. One without a code whose answer was lost cannot be
 * found, and is left out.
 */
export const resolveArrivals = (arrivals: readonly Arrival[], { deliveries, calls, smsParts, smsCodes }: Known): readonly Arrival[] => {
  const carriedBy = new Map<string, string[]>();
  for (const { call_id, delivery_id } of calls) carriedBy.set(call_id, [...(carriedBy.get(call_id) ?? []), delivery_id]);
  const ofPart = new Map(smsParts.flatMap(({ delivery_id, ids }) => ids.map((id) => [id, delivery_id] as const)));
  const holderOf = new Map(smsCodes.map((row) => [`${row.mobile} ${row.code}`, row]));
  const byCode = ({ to, code, isReminder }: Arrival): string | undefined => {
    const holder = holderOf.get(`${to} ${code ?? ''}`);
    if (holder === undefined) return undefined;
    const purposes = isReminder === true ? ['office-reminder', 'colleague-silent'] : ['bulletin'];
    return deliveries.find(
      (row) =>
        row.channel === 'sms' &&
        purposes.includes(row.purpose) &&
        row.address === to &&
        row.dispatch_id === holder.dispatch_id &&
        row.contact_id === holder.contact_id,
    )?.id;
  };
  return arrivals.flatMap((arrival): readonly Arrival[] => {
    if (arrival.way === 'voice') return (carriedBy.get(arrival.key) ?? [arrival.key]).map((key) => ({ ...arrival, key }));
    if (arrival.way !== 'sms' || arrival.key !== '') return [arrival];
    const known = (arrival.ids ?? []).map((id) => ofPart.get(id)).find((id) => id !== undefined);
    const found = known ?? byCode(arrival);
    if (found !== undefined) return [{ ...arrival, key: found }];
    return arrival.code === undefined ? [] : [{ ...arrival, key: `no delivery to ${arrival.to} with the code ${arrival.code}` }];
  });
};
