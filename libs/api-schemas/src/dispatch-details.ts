import { z } from 'zod';
import { delivery } from './deliveries.js';
import { dispatch, followUp, receipt, receiptOrigin } from './dispatches.js';
import { escalation } from './escalations.js';
import { list, page } from './fields.js';
import { phoneTask } from './phone-tasks.js';
import { rollCallCounts } from './roll-call.js';

/** A dispatch with all that came of it. */
export const dispatchDetail = z
  .object({
    dispatch,
    deliveries: list(delivery),
    receipt: receipt.nullable(),
    receiptOrigin,
    followUp: followUp.nullable(),
    escalations: list(escalation),
    phoneTask: phoneTask.nullable(),
  })
  .meta({ id: 'DispatchDetail' });
export const dispatchDetails = z.object(page(dispatchDetail)).meta({ id: 'DispatchDetails' });

/** 签收情况: a page of the dispatches of one bulletin, the most urgent first, and counts of all of them. */
export const bulletinRollCall = z.object({ counts: rollCallCounts, ...page(dispatchDetail) }).meta({ id: 'BulletinRollCall' });
