import { canReach, channelKinds, type ChannelOrder, type ContactId, type UrgencyOrder } from '@rainstorm/warning-model';
import { z } from 'zod';
import type { CityFiles } from './city-files.js';
import { oneOf, type ConfigFault } from './fault.js';
import { configId, list, minutes, oneOfWords, record, someOf } from './schema-parts.js';

const wait = z.int({ error: 'whole minutes, at least 0' }).min(0, { error: 'whole minutes, at least 0' });
const step = record({ afterMin: wait, channels: someOf(oneOfWords(channelKinds), 'a list with at least one channel') });

const order: z.ZodType<UrgencyOrder> = record({
  withinMin: minutes.nullable().default(null),
  steps: someOf(step, 'a list with at least one step'),
}).superRefine(({ withinMin, steps }, context) => {
  const fault = (path: (string | number)[], message: string): void => context.addIssue({ code: 'custom', path, message });
  const seen = new Set<string>();
  for (const [at, { afterMin, channels }] of steps.entries()) {
    const before = steps[at - 1]?.afterMin;
    if (before === undefined && afterMin !== 0) fault(['steps', at, 'afterMin'], '0: the first step is taken with the publication');
    if (before !== undefined && afterMin <= before) fault(['steps', at, 'afterMin'], `more than ${before}, those of the step before`);
    if (withinMin !== null && afterMin >= withinMin)
      fault(['steps', at, 'afterMin'], `fewer than ${withinMin}: the deadline would have passed`);
    for (const [place, kind] of channels.entries()) {
      if (seen.has(kind)) fault(['steps', at, 'channels', place], 'a channel that no other step of this order has');
      seen.add(kind);
    }
  }
  if (steps[0]?.channels.some(canReach) === false) fault(['steps', 0, 'channels'], 'a channel that can reach somebody, in the first step');
});

const orders = someOf(order, 'a list with at least one order').superRefine((all, context) => {
  const fault = (path: (string | number)[], message: string): void => context.addIssue({ code: 'custom', path, message });
  for (const [at, { withinMin }] of all.entries()) {
    const isLast = at === all.length - 1;
    const before = all[at - 1]?.withinMin ?? 0;
    if (isLast && withinMin !== null) fault([at, 'withinMin'], 'nothing: the last order is for everything else');
    if (!isLast && withinMin === null) fault([at, 'withinMin'], 'minutes: only the last order is for everything else');
    if (!isLast && withinMin !== null && withinMin <= before)
      fault([at, 'withinMin'], `more than ${before}: the most urgent order comes first`);
  }
});

/** `channel-order.yaml`. */
export const channelOrderSchema: z.ZodType<ChannelOrder> = record({
  orders,
  contacts: list(record({ contact: configId.transform((id) => id as ContactId), orders })).default([]),
});

/** Each contact named belongs to an office, once. */
export const channelOrderReferences = (files: CityFiles): readonly ConfigFault[] => {
  const { channelOrder } = files;
  if (channelOrder?.value == null || files.unread.has('offices.yaml')) return [];
  const { yaml, value } = channelOrder;
  const known: readonly string[] = files.offices.flatMap((office) => office.value?.contacts.map(({ id }) => id) ?? []);
  return value.contacts.flatMap(({ contact }, at) => {
    const path = ['contacts', at, 'contact'];
    if (!known.includes(contact)) return [yaml.faultAt(path, oneOf('a contact of offices.yaml', known, contact))];
    return value.contacts.findIndex((other) => other.contact === contact) < at ? [yaml.faultAt(path, 'a contact that is named once')] : [];
  });
};
