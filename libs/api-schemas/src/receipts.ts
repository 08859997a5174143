import { z } from 'zod';
import { dispatch, followUp, receipt } from './dispatches.js';
import { duration, list } from './fields.js';

/** `already`: the office had acknowledged before, and this is that first receipt. */
export const givenReceipt = z.object({ receipt, late: z.boolean(), lateByMs: duration, already: z.boolean() }).meta({ id: 'GivenReceipt' });
export const givenReceipts = z.object({ items: list(givenReceipt) }).meta({ id: 'GivenReceipts' });
export const withdrawnReceipt = z.object({ dispatch }).meta({ id: 'WithdrawnReceipt' });
export const recordedFollowUp = z.object({ followUp }).meta({ id: 'RecordedFollowUp' });
