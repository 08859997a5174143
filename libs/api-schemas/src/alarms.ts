import { alarmStates } from '@rainstorm/warning-model';
import { z } from 'zod';
import { id, optionalText, optionalTime, page, slotPurpose, step, time } from './fields.js';
import { slot } from './slots.js';

/** A bulletin was owed, and none was signed at the due time. */
const alarm = z.object({
  id,
  slotId: id,
  state: z.enum(alarmStates),
  dueAt: time,
  raisedAt: time,
  missingAt: optionalTime,
  closedAt: optionalTime,
  closedReason: optionalText,
});

export const alarmSummary = alarm.extend({ step: step.nullable(), purpose: slotPurpose.nullable() }).meta({ id: 'AlarmSummary' });
const alarmDetail = alarm.extend({ slot: slot.nullable() }).meta({ id: 'AlarmDetail' });
export const alarmDetails = z.object(page(alarmDetail)).meta({ id: 'AlarmDetails' });
