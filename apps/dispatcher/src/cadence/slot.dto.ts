import { slotStates, steps } from '@rainstorm/warning-model';
import { z } from 'zod';
import { list } from '../wire.js';

/** As the model has it: of a plan that is not made yet, too. */
export const plannedSlot = z
  .object({
    id: z.string(),
    episodeId: z.string().nullable(),
    week: z.string().nullable(),
    step: z.enum(steps),
    opensAt: z.date(),
    dueAt: z.date(),
    graceUntil: z.date(),
    dueNow: z.boolean(),
    state: z.enum(slotStates),
    reason: z.string().nullable(),
    note: z.string().nullable(),
    bulletinId: z.string().nullable(),
    followsSlotId: z.string().nullable(),
    createdAt: z.date().optional(),
    publishedAt: z.date().nullable().optional(),
  })
  .meta({ id: 'PlannedSlot' });

export const slot = plannedSlot.extend({ createdAt: z.date(), publishedAt: z.date().nullable() }).meta({ id: 'Slot' });
export const slots = z.object({ items: list(slot) }).meta({ id: 'Slots' });

const alarm = z
  .object({
    id: z.string(),
    slotId: z.string(),
    state: z.enum(['open', 'closed']),
    dueAt: z.date(),
    raisedAt: z.date(),
    missingAt: z.date().nullable(),
    closedAt: z.date().nullable(),
    closedReason: z.string().nullable(),
    slot: slot.nullable(),
  })
  .meta({ id: 'AlarmOfSlot' });
export const alarms = z.object({ items: list(alarm) }).meta({ id: 'Alarms' });
