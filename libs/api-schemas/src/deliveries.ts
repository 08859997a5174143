import { deliveryPurposes, deliveryStates } from '@rainstorm/warning-model';
import { z } from 'zod';
import { channelKind, id, optionalId, optionalText, optionalTime, text, time } from './fields.js';

/** One try to reach one contact on one channel. Without the address, and without what the other side said. */
export const delivery = z
  .object({
    id,
    purpose: z.enum(deliveryPurposes),
    dispatchId: optionalId,
    escalationId: optionalId,
    alarmId: optionalId,
    slotId: optionalId,
    bulletinId: optionalId,
    officeId: optionalId,
    contactId: id,
    contactName: text,
    channel: channelKind,
    state: z.enum(deliveryStates),
    attempts: z.int(),
    createdAt: time,
    deadlineAt: optionalTime,
    nextAttemptAt: optionalTime,
    lastReason: optionalText,
    providerId: optionalText,
    lastTriedAt: optionalTime,
    sentAt: optionalTime,
    deliveredAt: optionalTime,
    queuedReal: optionalTime,
    sendingReal: optionalTime,
    job: optionalText,
  })
  .meta({ id: 'Delivery' });

/** What the command sees of it. */
export const deliverySummary = delivery
  .pick({
    ...{ id: true, purpose: true, contactName: true, channel: true, state: true, attempts: true, createdAt: true, sentAt: true },
    ...{ deliveredAt: true, nextAttemptAt: true, lastReason: true },
  })
  .extend({ /** Of the duty desk as a channel: whose page was open. */ shownTo: optionalText })
  .meta({ id: 'DeliverySummary' });
