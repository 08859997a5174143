import { dispatchStates, exerciseStates } from '@rainstorm/warning-model';
import { z } from 'zod';
import { escalation } from './escalations.js';
import { duration, id, list, optionalId, optionalText, optionalTime, page, text, time } from './fields.js';

export const exercise = z
  .object({
    id,
    state: z.enum(exerciseStates),
    scenario: optionalText,
    hazard: text,
    title: text,
    areas: list(text),
    onset: time,
    endsAt: time,
    leadFactor: z.int(),
    note: text,
    proposedBy: text,
    proposedByName: text,
    proposedAt: time,
    confirmedBy: optionalText,
    confirmedByName: optionalText,
    confirmedAt: optionalTime,
    episodeId: optionalId,
    abortedBy: optionalText,
    abortedByName: optionalText,
    abortedAt: optionalTime,
    abortReason: optionalText,
  })
  .meta({ id: 'Exercise' });
export const exercises = z.object(page(exercise)).meta({ id: 'Exercises' });

const scenario = z
  .object({ code: text, title: text, titleEn: text, hazard: text, areas: list(text), leadMinutes: z.int() })
  .meta({ id: 'Scenario' });
export const scenarios = z.object({ items: list(scenario) }).meta({ id: 'Scenarios' });

const reportedEscalation = escalation
  .pick({ cause: true, state: true, raisedAt: true, level: true, answeredAt: true, answeredByName: true })
  .meta({ id: 'ReportedEscalation' });
const reportedOffice = z
  .object({
    officeId: id,
    officeName: text,
    state: z.enum(dispatchStates),
    owesReceipt: z.boolean(),
    delivery: z.enum(['delivered', 'sent', 'failed', 'under-way']),
    receiptLatencyMs: duration.nullable(),
    receiptLateByMs: duration.nullable(),
    followUpLatencyMs: duration.nullable(),
    escalations: list(reportedEscalation),
  })
  .meta({ id: 'ReportedOffice' });
const reportedBulletin = z
  .object({ id, number: text, step: optionalText, headline: text, sentAt: time, offices: list(reportedOffice) })
  .meta({ id: 'ReportedBulletin' });

/** How an exercise went, bulletin by bulletin and office by office. */
export const exerciseReport = z
  .object({
    exercise,
    bulletins: list(reportedBulletin),
    totals: z.object({ owed: z.int(), received: z.int(), inTime: z.int(), followedUp: z.int(), escalated: z.int() }),
  })
  .meta({ id: 'ExerciseReport' });
