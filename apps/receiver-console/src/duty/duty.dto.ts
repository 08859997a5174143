import { obligationKinds } from '@rainstorm/warning-model';
import { z } from 'zod';
import { list } from '../wire.js';

/** `officeId` null: the command's. */
const post = z.object({ officeId: z.string().nullable(), name: z.string(), nameEn: z.string() }).meta({ id: 'DutyPost' });

const counts = z
  .object({ receipts: z.int(), followUps: z.int(), phoneTasks: z.int(), escalations: z.int(), exercise: z.int() })
  .meta({ id: 'ObligationCounts' });

const shift = z
  .object({
    id: z.string(),
    officeId: z.string().nullable(),
    accountId: z.string(),
    name: z.string(),
    takenAt: z.date(),
    takenNote: z.string(),
    handedOverAt: z.date().nullable(),
    handedOverTo: z.string().nullable(),
    handedOverToName: z.string().nullable(),
    note: z.string(),
    obligations: counts.nullable(),
  })
  .meta({ id: 'DutyShift' });

const obligation = z
  .object({
    kind: z.enum(obligationKinds),
    subjectId: z.string(),
    officeId: z.string().nullable(),
    bulletinId: z.string().nullable(),
    number: z.string().nullable(),
    headline: z.string().nullable(),
    status: z.enum(['actual', 'exercise']),
    dueAt: z.date(),
  })
  .meta({ id: 'Obligation' });

const state = { post, covered: z.boolean(), onDuty: shift.nullable() };

export const ownDuty = z
  .object({ now: z.date(), ...state, shifts: list(shift), obligations: z.object({ counts, items: list(obligation) }) })
  .meta({ id: 'OwnDuty' });

const postState = z.object({ ...state, waitingSince: shift.nullable(), pageOpen: z.boolean() }).meta({ id: 'DutyPostState' });
export const dutyPosts = z.object({ now: z.date(), items: list(postState) }).meta({ id: 'DutyPosts' });

export const changedDuty = z.object({ shift, already: z.boolean() }).meta({ id: 'ChangedDuty' });
