import { z } from 'zod';
import { episode } from './episodes.js';
import { list, optionalId, optionalText, step, text, time } from './fields.js';
import { plannedSlot, slot } from './slots.js';

const { opensAt, dueAt, graceUntil, dueNow } = plannedSlot.shape;
const planned = {
  state: z.enum(['planned', 'open', 'not-applicable']),
  reason: optionalText,
  ...{ step, opensAt, dueAt, graceUntil, dueNow },
};
/** What becomes of one slot when the onset moves. */
const slotChange = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('create'), ...planned, followsSlotId: optionalId }),
    z.object({ kind: z.literal('move'), ...planned, slotId: text, from: z.object({ opensAt: time, dueAt: time }) }),
    z.object({ kind: z.enum(['not-applicable', 'stays-missing']), slotId: text, step, reason: text }),
  ])
  .meta({ id: 'SlotChange' });

/** The plan before and after a change of the onset. `dueNow`: the step that is due at once. */
export const onsetPreview = z
  .object({
    before: list(plannedSlot),
    after: list(plannedSlot),
    changes: list(slotChange),
    dueNow: step.nullable(),
    updateBulletinDue: z.boolean(),
  })
  .meta({ id: 'OnsetPreview' });
/** `updateBulletinDue`: the receivers were told other areas, so an update is owed. */
export const revisedAreas = z.object({ episode, slots: list(slot), updateBulletinDue: z.boolean() }).meta({ id: 'RevisedAreas' });
export const revisedOnset = onsetPreview.extend({ episode, slots: list(slot) }).meta({ id: 'RevisedOnset' });
