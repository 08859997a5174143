import { obligationKinds } from '@rainstorm/warning-model';
import { z } from 'zod';
import { id, list, names, optionalId, optionalText, optionalTime, status, text, time } from './fields.js';

/** `officeId` null: the command's. */
const dutyPost = z.object({ officeId: optionalId, ...names }).meta({ id: 'DutyPost' });

const obligationCounts = z
  .object({ receipts: z.int(), followUps: z.int(), phoneTasks: z.int(), escalations: z.int(), exercise: z.int() })
  .meta({ id: 'ObligationCounts' });

const dutyShift = z
  .object({
    id,
    officeId: optionalId,
    accountId: id,
    name: text,
    takenAt: time,
    takenNote: text,
    handedOverAt: optionalTime,
    handedOverTo: optionalId,
    handedOverToName: optionalText,
    note: text,
    obligations: obligationCounts.nullable(),
  })
  .meta({ id: 'DutyShift' });

const obligation = z
  .object({
    kind: z.enum(obligationKinds),
    subjectId: id,
    officeId: optionalId,
    officeName: optionalText,
    officeNameEn: optionalText,
    bulletinId: optionalId,
    number: optionalText,
    headline: optionalText,
    status,
    dueAt: time,
  })
  .meta({ id: 'Obligation' });

const state = { post: dutyPost, covered: z.boolean(), onDuty: dutyShift.nullable() };

/** The asker's own post, and what it owes. */
export const ownDuty = z
  .object({
    now: time,
    ...state,
    shifts: list(dutyShift),
    obligations: z.object({ counts: obligationCounts, items: list(obligation) }),
  })
  .meta({ id: 'OwnDuty' });

const dutyPostState = z.object({ ...state, waitingSince: dutyShift.nullable(), pageOpen: z.boolean() }).meta({ id: 'DutyPostState' });
export const dutyPosts = z.object({ now: time, items: list(dutyPostState) }).meta({ id: 'DutyPosts' });

export const changedDuty = z.object({ shift: dutyShift, already: z.boolean() }).meta({ id: 'ChangedDuty' });
