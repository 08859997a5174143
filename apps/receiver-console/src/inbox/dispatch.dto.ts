import { dispatchStates, receiptWays } from '@rainstorm/warning-model';
import { z } from 'zod';

export const duty = z.enum(['handled', 'reported']);

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

export const receipt = z
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

export const followUp = z
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
