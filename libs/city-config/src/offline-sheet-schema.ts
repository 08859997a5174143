import { foldText, type OfflineSheetRule } from '@rainstorm/warning-model';
import type { z } from 'zod';
import { email, line, record, someOf, wallClock } from './schema-parts.js';

const recipient = record({ name: line(), post: line(), address: email });

export const offlineSheetSchema: z.ZodType<OfflineSheetRule> = record({
  shifts: someOf(wallClock, 'a list with at least one time of day'),
  recipients: someOf(recipient, 'a list with at least one person'),
}).superRefine(({ shifts, recipients }, context) => {
  shifts.forEach((time, index) => {
    const before = shifts[index - 1];
    if (before !== undefined && time <= before)
      context.addIssue({ code: 'custom', path: ['shifts', index], message: `a time after ${before}` });
  });
  const addresses = recipients.map(({ address }) => foldText(address));
  addresses.forEach((address, index) => {
    if (addresses.indexOf(address) < index)
      context.addIssue({ code: 'custom', path: ['recipients', index, 'address'], message: 'an address that stands here once' });
  });
});
