import { dispatchStates } from '@rainstorm/warning-model';
import { z } from 'zod';
import { bulletin } from './bulletins.js';
import { callListEntry } from './contacts.js';
import { deliverySummary } from './deliveries.js';
import { followUp, receipt } from './dispatches.js';
import { escalation } from './escalations.js';
import { id, list, names, time } from './fields.js';
import { phoneTask } from './phone-tasks.js';

const rollCallOffice = z
  .object({
    dispatchId: id,
    officeId: id,
    ...names,
    state: z.enum(dispatchStates),
    owed: z.enum(['receipt', 'follow-up', 'nothing']),
    secondsToDeadline: z.int().nullable(),
    receiptDueAt: time,
    followUpDueAt: time,
    deliveries: list(deliverySummary),
    receipt: receipt.nullable(),
    followUp: followUp.nullable(),
    escalation: escalation.nullable(),
    phoneTask: phoneTask.nullable(),
    callList: list(callListEntry.extend({ standby: z.boolean() }).meta({ id: 'RollCallContact' })),
  })
  .meta({ id: 'RollCallOffice' });

/** Who has one bulletin, and who does not answer. */
export const rollCall = z.object({ now: time, bulletin, offices: list(rollCallOffice) }).meta({ id: 'RollCall' });
export const rollCalls = z.object({ now: time, items: list(rollCall) }).meta({ id: 'RollCalls' });
