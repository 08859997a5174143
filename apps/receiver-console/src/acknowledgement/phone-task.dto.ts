import { z } from 'zod';
import { aboutBulletin } from '../about-bulletin.dto.js';
import { dispatch } from '../inbox/dispatch.dto.js';
import { list } from '../wire.js';
import { givenReceipt } from './receipt.dto.js';

export const callOutcome = z.enum(['reached', 'no-answer', 'hung-up-early', 'wrong-number']);

export const callListEntry = z.object({ name: z.string(), post: z.string(), phone: z.string().nullable() }).meta({ id: 'CallListEntry' });

const phoneCall = z
  .object({
    /** Kept as JSON, and therefore already a text. */
    at: z.iso.datetime(),
    number: z.string(),
    reached: z.string(),
    outcome: callOutcome,
    note: z.string(),
    by: z.string(),
    byName: z.string(),
  })
  .meta({ id: 'PhoneCall' });

const task = z.object({
  id: z.string(),
  dispatchId: z.string(),
  officeId: z.string(),
  caller: z.string(),
  state: z.enum(['open', 'done', 'cancelled']),
  callList: list(callListEntry),
  createdAt: z.date(),
  takenBy: z.string().nullable(),
  takenByName: z.string().nullable(),
  takenAt: z.date().nullable(),
  closedAt: z.date().nullable(),
  calls: list(phoneCall),
});
export const phoneTask = task.meta({ id: 'PhoneTask' });

const waitingPhoneTask = task
  .extend({ dispatch: dispatch.nullable(), bulletin: aboutBulletin.nullable() })
  .meta({ id: 'WaitingPhoneTask' });
export const waitingPhoneTasks = z.object({ items: list(waitingPhoneTask) }).meta({ id: 'WaitingPhoneTasks' });
export const takenPhoneTask = z.object({ phoneTask }).meta({ id: 'TakenPhoneTask' });
export const recordedCall = z.object({ phoneTask, receipt: givenReceipt.nullable() }).meta({ id: 'RecordedCall' });
