import { followUpEntryKinds, lateEntryWays } from '@rainstorm/warning-model';
import { z } from 'zod';
import { bulletin } from './bulletins.js';
import { deliverySummary } from './deliveries.js';
import { dispatch, followUp, receipt } from './dispatches.js';
import { id, list, optionalId, optionalTime, text, time } from './fields.js';

/** `corrects`: the entry that this one corrects, which stays as it was. */
const followUpEntry = z
  .object({
    id,
    dispatchId: id,
    officeId: id,
    kind: z.enum(followUpEntryKinds),
    person: text,
    note: text,
    happenedAt: time,
    limitAt: optionalTime,
    corrects: optionalId,
    recordedBy: text,
    recordedByName: text,
    recordedAt: time,
  })
  .meta({ id: 'FollowUpEntry' });

/** 纸质补录: who received the bulletin in truth, and when. `receiptId`: the receipt that it gave; null where it stands beside one. */
const lateEntry = z
  .object({
    id,
    dispatchId: id,
    officeId: id,
    receivedBy: text,
    receivedAt: time,
    way: z.enum(lateEntryWays),
    reference: text,
    note: text,
    receiptId: optionalId,
    enteredAt: time,
    enteredBy: text,
    enteredByName: text,
  })
  .meta({ id: 'LateEntry' });
export const enteredLateReceipt = z.object({ entry: lateEntry }).meta({ id: 'EnteredLateReceipt' });

/** What an office did with a bulletin, entry by entry. */
export const followUpChain = z
  .object({
    now: time,
    officeName: text,
    officeNameEn: text,
    dispatch,
    bulletin: bulletin.nullable(),
    receipt: receipt.nullable(),
    followUp: followUp.nullable(),
    entries: list(followUpEntry),
    lateEntries: list(lateEntry),
    deliveries: list(deliverySummary),
  })
  .meta({ id: 'FollowUpChain' });
export const addedFollowUpEntry = z.object({ entry: followUpEntry }).meta({ id: 'AddedFollowUpEntry' });
