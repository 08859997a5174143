import { z } from 'zod';
import { delivery } from './deliveries.js';
import { dispatch, followUp, receipt } from './dispatches.js';
import { escalation } from './escalations.js';
import { list, page } from './fields.js';
import { phoneTask } from './phone-tasks.js';

/** A dispatch with all that came of it. */
export const dispatchDetail = z
  .object({
    dispatch,
    deliveries: list(delivery),
    receipt: receipt.nullable(),
    followUp: followUp.nullable(),
    escalations: list(escalation),
    phoneTask: phoneTask.nullable(),
  })
  .meta({ id: 'DispatchDetail' });
export const dispatchDetails = z.object(page(dispatchDetail)).meta({ id: 'DispatchDetails' });
