import { channelKinds, deliveryPurposes, deliveryStates, dispatchStates } from '@rainstorm/warning-model';
import { z } from 'zod';
import { callListEntry, phoneTask } from '../acknowledgement/phone-task.dto.js';
import { bulletin } from '../inbox/bulletin.dto.js';
import { followUp, receipt } from '../inbox/dispatch.dto.js';
import { list } from '../wire.js';
import { escalation } from './escalation.dto.js';

/** One delivery to one contact, without the address. */
const delivery = z
  .object({
    id: z.string(),
    purpose: z.enum(deliveryPurposes),
    contactName: z.string(),
    channel: z.enum(channelKinds),
    state: z.enum(deliveryStates),
    attempts: z.int(),
    createdAt: z.date(),
    sentAt: z.date().nullable(),
    deliveredAt: z.date().nullable(),
    nextAttemptAt: z.date().nullable(),
    lastReason: z.string().nullable(),
  })
  .meta({ id: 'Delivery' });

const rollCallOffice = z
  .object({
    dispatchId: z.string(),
    officeId: z.string(),
    name: z.string(),
    nameEn: z.string(),
    state: z.enum(dispatchStates),
    owed: z.enum(['receipt', 'follow-up', 'nothing']),
    secondsToDeadline: z.int().nullable(),
    receiptDueAt: z.date(),
    followUpDueAt: z.date(),
    deliveries: list(delivery),
    receipt: receipt.nullable(),
    followUp: followUp.nullable(),
    escalation: escalation.nullable(),
    phoneTask: phoneTask.nullable(),
    callList: list(callListEntry.extend({ standby: z.boolean() }).meta({ id: 'RollCallContact' })),
  })
  .meta({ id: 'RollCallOffice' });

export const rollCall = z.object({ now: z.date(), bulletin, offices: list(rollCallOffice) }).meta({ id: 'RollCall' });
export const rollCalls = z.object({ now: z.date(), items: list(rollCall) }).meta({ id: 'RollCalls' });
