import { phoneTaskStates } from '@rainstorm/warning-model';
import { z } from 'zod';
import { bulletinHeading } from './bulletins.js';
import { callListEntry } from './contacts.js';
import { dispatch } from './dispatches.js';
import { id, list, optionalText, optionalTime, text, time } from './fields.js';
import { givenReceipt } from './receipts.js';

export const callOutcome = z.enum(['reached', 'no-answer', 'hung-up-early', 'wrong-number']);

const phoneCall = z
  .object({
    /** Kept as JSON, and therefore already a text. */
    at: z.iso.datetime(),
    number: text,
    reached: text,
    outcome: callOutcome,
    note: text,
    by: text,
    byName: text,
  })
  .meta({ id: 'PhoneCall' });

/** Somebody must call an office that is silent. `caller`: an office, or the command. */
export const phoneTask = z
  .object({
    id,
    dispatchId: id,
    officeId: id,
    caller: text,
    state: z.enum(phoneTaskStates),
    callList: list(callListEntry),
    createdAt: time,
    takenBy: optionalText,
    takenByName: optionalText,
    takenAt: optionalTime,
    closedAt: optionalTime,
    calls: list(phoneCall),
  })
  .meta({ id: 'PhoneTask' });

const waitingPhoneTask = phoneTask
  .extend({ dispatch: dispatch.nullable(), bulletin: bulletinHeading.nullable() })
  .meta({ id: 'WaitingPhoneTask' });
export const waitingPhoneTasks = z.object({ items: list(waitingPhoneTask) }).meta({ id: 'WaitingPhoneTasks' });
export const takenPhoneTask = z.object({ phoneTask }).meta({ id: 'TakenPhoneTask' });
export const recordedCall = z.object({ phoneTask, receipt: givenReceipt.nullable() }).meta({ id: 'RecordedCall' });
