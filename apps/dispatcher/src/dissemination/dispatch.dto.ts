import {
  channelKinds,
  deliveryPurposes,
  deliveryStates,
  dispatchStates,
  escalationCauses,
  escalationStates,
  receiptWays,
} from '@rainstorm/warning-model';
import { z } from 'zod';
import { list } from '../wire.js';

const duty = z.enum(['handled', 'reported']);

/** Without the frozen policy, which names persons. */
export const dispatch = z
  .object({
    id: z.string(),
    bulletinId: z.string(),
    officeId: z.string(),
    duty,
    state: z.enum(dispatchStates),
    publishedAt: z.date(),
    owesReceipt: z.boolean(),
    remindAt: z.date().nullable(),
    phoneAt: z.date().nullable(),
    receiptDueAt: z.date(),
    followUpDueAt: z.date(),
    acknowledgedAt: z.date().nullable(),
    followedUpAt: z.date().nullable(),
    escalatedAt: z.date().nullable(),
    unreachableSince: z.date().nullable(),
    supersededBy: z.string().nullable(),
  })
  .meta({ id: 'Dispatch' });

/** Without the address, and without what the other side said. */
const delivery = z
  .object({
    id: z.string(),
    purpose: z.enum(deliveryPurposes),
    dispatchId: z.string().nullable(),
    escalationId: z.string().nullable(),
    alarmId: z.string().nullable(),
    slotId: z.string().nullable(),
    bulletinId: z.string().nullable(),
    officeId: z.string().nullable(),
    contactId: z.string(),
    contactName: z.string(),
    channel: z.enum(channelKinds),
    state: z.enum(deliveryStates),
    attempts: z.int(),
    createdAt: z.date(),
    deadlineAt: z.date().nullable(),
    nextAttemptAt: z.date().nullable(),
    lastReason: z.string().nullable(),
    providerId: z.string().nullable(),
    lastTriedAt: z.date().nullable(),
    sentAt: z.date().nullable(),
    deliveredAt: z.date().nullable(),
    queuedReal: z.date().nullable(),
    sendingReal: z.date().nullable(),
    job: z.string().nullable(),
  })
  .meta({ id: 'Delivery' });

const receipt = z
  .object({
    id: z.string(),
    dispatchId: z.string(),
    officeId: z.string(),
    givenAt: z.date(),
    givenBy: z.string(),
    givenByName: z.string(),
    way: z.enum(receiptWays),
    proof: z.enum(['signed-in', 'link-holder', 'word-of-caller']),
    lateByMs: z.int(),
    withdrawnAt: z.date().nullable(),
    withdrawnBy: z.string().nullable(),
    withdrawnReason: z.string().nullable(),
  })
  .meta({ id: 'Receipt' });

const followUp = z
  .object({
    id: z.string(),
    dispatchId: z.string(),
    officeId: z.string(),
    kind: duty,
    toWhom: z.string(),
    note: z.string(),
    doneBy: z.string(),
    doneByName: z.string(),
    doneAt: z.date(),
    lateByMs: z.int(),
  })
  .meta({ id: 'FollowUp' });

const callListEntry = z.object({ name: z.string(), post: z.string(), phone: z.string().nullable() }).meta({ id: 'CallListEntry' });

const contact = z
  .object({
    id: z.string(),
    name: z.string(),
    post: z.string(),
    phone: z.string().nullable(),
    channels: list(
      z
        .object({ kind: z.enum(channelKinds), address: z.string(), fallback: z.boolean(), secretRef: z.string().nullable() })
        .meta({ id: 'ContactChannel' }),
    ),
    standby: z.boolean(),
  })
  .meta({ id: 'FrozenContact' });

const escalation = z
  .object({
    id: z.string(),
    cause: z.enum(escalationCauses),
    dispatchId: z.string().nullable(),
    alarmId: z.string().nullable(),
    officeId: z.string().nullable(),
    bulletinId: z.string().nullable(),
    state: z.enum(escalationStates),
    deadlineAt: z.date(),
    raisedAt: z.date(),
    level: z.int(),
    round: z.int(),
    levels: list(z.object({ name: z.string(), nameEn: z.string(), answerWithinMin: z.number(), contacts: list(contact) })),
    summary: z.object({ tried: list(z.object({ zh: z.string(), en: z.string() })), callList: list(callListEntry) }),
    answeredAt: z.date().nullable(),
    answeredBy: z.string().nullable(),
    answeredByName: z.string().nullable(),
    answerNote: z.string().nullable(),
    closedAt: z.date().nullable(),
    closedReason: z.string().nullable(),
    callingBy: z.string().nullable(),
    callingByName: z.string().nullable(),
    callingSince: z.date().nullable(),
  })
  .meta({ id: 'Escalation' });

const phoneTask = z
  .object({
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
    calls: list(
      z
        .object({
          at: z.string(),
          number: z.string(),
          reached: z.string(),
          outcome: z.enum(['reached', 'no-answer', 'hung-up-early', 'wrong-number']),
          note: z.string(),
          by: z.string(),
          byName: z.string(),
        })
        .meta({ id: 'PhoneCall' }),
    ),
  })
  .meta({ id: 'PhoneTask' });

export const dispatchFile = z
  .object({
    dispatch,
    deliveries: list(delivery),
    receipt: receipt.nullable(),
    followUp: followUp.nullable(),
    escalations: list(escalation),
    phoneTask: phoneTask.nullable(),
  })
  .meta({ id: 'DispatchFile' });
export const dispatchFiles = z.object({ items: list(dispatchFile) }).meta({ id: 'DispatchFiles' });
