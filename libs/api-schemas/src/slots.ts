import { z } from 'zod';
import { id, optionalId, optionalText, optionalTime, page, slotPurpose, slotState, step, time } from './fields.js';

/** As the model has it: of a plan that is not made yet, too. */
export const plannedSlot = z
  .object({
    id,
    episodeId: optionalId,
    week: optionalText,
    step,
    purpose: slotPurpose,
    opensAt: time,
    dueAt: time,
    graceUntil: time,
    dueNow: z.boolean(),
    state: slotState,
    reason: optionalText,
    note: optionalText,
    bulletinId: optionalId,
    followsSlotId: optionalId,
    createdAt: time.optional(),
    publishedAt: optionalTime.optional(),
  })
  .meta({ id: 'PlannedSlot' });

export const slot = plannedSlot.extend({ createdAt: time, publishedAt: optionalTime }).meta({ id: 'Slot' });
export const slots = z.object(page(slot)).meta({ id: 'Slots' });

/** A step as it is planned before its episode exists. */
export const plannedStep = plannedSlot
  .pick({ step: true, opensAt: true, dueAt: true, graceUntil: true, dueNow: true, state: true, reason: true })
  .meta({ id: 'PlannedStep' });
