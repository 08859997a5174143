import { dispatchStates, receiptWays } from '@rainstorm/warning-model';
import { z } from 'zod';
import { duration, followUpKind, id, optionalId, optionalText, optionalTime, receiptProof, text, time } from './fields.js';
import { receiverNumber } from './receiver-numbers.js';

/** One bulletin for one receiver. Without the frozen policy, which names persons. */
export const dispatch = z
  .object({
    id,
    bulletinId: id,
    officeId: id,
    /** As it was called when the bulletin was published. */
    officeName: text,
    officeNameEn: text,
    duty: followUpKind,
    state: z.enum(dispatchStates),
    publishedAt: time,
    owesReceipt: z.boolean(),
    remindAt: optionalTime,
    phoneAt: optionalTime,
    receiptDueAt: time,
    followUpDueAt: time,
    acknowledgedAt: optionalTime,
    followedUpAt: optionalTime,
    escalatedAt: optionalTime,
    unreachableSince: optionalTime,
    supersededBy: optionalId,
    receiverNumber,
  })
  .meta({ id: 'Dispatch' });

export const receipt = z
  .object({
    id,
    dispatchId: id,
    officeId: id,
    givenAt: time,
    givenBy: text,
    givenByName: text,
    way: z.enum(receiptWays),
    proof: receiptProof,
    lateByMs: duration,
    withdrawnAt: optionalTime,
    withdrawnBy: optionalText,
    withdrawnReason: optionalText,
    /** Of one that was given while the system was away (纸质补录): when it was entered. `givenAt` is then the true time. */
    enteredAt: optionalTime,
  })
  .meta({ id: 'Receipt' });

/** The address and program that gave a receipt; null for one by telephone, and for one of a release that did not record it. */
export const receiptOrigin = z.object({ address: optionalText, program: optionalText }).meta({ id: 'ReceiptOrigin' }).nullable();

/** The office's second duty, done. */
export const followUp = z
  .object({
    id,
    dispatchId: id,
    officeId: id,
    kind: followUpKind,
    toWhom: text,
    note: text,
    doneBy: text,
    doneByName: text,
    doneAt: time,
    lateByMs: duration,
  })
  .meta({ id: 'FollowUp' });
