import { z } from 'zod';
import { dispatch, followUp, receipt } from '../inbox/dispatch.dto.js';
import { list } from '../wire.js';

/** `already`: the office had acknowledged before, and this is that first receipt. */
export const givenReceipt = z.object({ receipt, late: z.boolean(), lateByMs: z.int(), already: z.boolean() }).meta({ id: 'GivenReceipt' });

export const givenReceipts = z.object({ items: list(givenReceipt) }).meta({ id: 'GivenReceipts' });
export const withdrawnReceipt = z.object({ dispatch }).meta({ id: 'WithdrawnReceipt' });
export const recordedFollowUp = z.object({ followUp }).meta({ id: 'RecordedFollowUp' });
