import { dispatchStates, escalationCauses, escalationStates, exerciseStates, MAX_LEAD_FACTOR } from '@rainstorm/warning-model';
import { z } from 'zod';
import { areaCode, instant, line, prose } from '../wire.js';

const common = { leadFactor: z.int().min(1).max(MAX_LEAD_FACTOR).default(1), note: prose(200).default('') };
export const proposal = z.union([
  z.strictObject({ scenario: line(60), onset: instant.nullable().default(null), ...common }),
  z.strictObject({
    hazard: line(40),
    title: line(60),
    areas: z.array(areaCode).min(1).max(200),
    onset: instant,
    endsAt: instant,
    ...common,
  }),
]);
export const aborting = z.strictObject({ reason: line(200) });

const name = z.string().nullable();
const when = z.date().nullable();

export const exercise = z.object({
  id: z.string(),
  state: z.enum(exerciseStates),
  scenario: z.string().nullable(),
  hazard: z.string(),
  title: z.string(),
  areas: z.array(z.string()).readonly(),
  onset: z.date(),
  endsAt: z.date(),
  leadFactor: z.int(),
  note: z.string(),
  proposedBy: z.string(),
  proposedByName: z.string(),
  proposedAt: z.date(),
  confirmedBy: name,
  confirmedByName: name,
  confirmedAt: when,
  episodeId: z.string().nullable(),
  abortedBy: name,
  abortedByName: name,
  abortedAt: when,
  abortReason: z.string().nullable(),
});
export const exercises = z.object({ items: z.array(exercise).readonly() });

export const scenarios = z.object({
  items: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      titleEn: z.string(),
      hazard: z.string(),
      areas: z.array(z.string()).readonly(),
      leadMinutes: z.int(),
    }),
  ),
});

const reportedEscalation = z.object({
  cause: z.enum(escalationCauses),
  state: z.enum(escalationStates),
  raisedAt: z.date(),
  level: z.int(),
  answeredAt: when,
  answeredByName: name,
});
const reportedOffice = z.object({
  officeId: z.string(),
  officeName: z.string(),
  state: z.enum(dispatchStates),
  owesReceipt: z.boolean(),
  delivery: z.enum(['delivered', 'sent', 'failed', 'under-way']),
  receiptLatencyMs: z.int().nullable(),
  receiptLateByMs: z.int().nullable(),
  followUpLatencyMs: z.int().nullable(),
  escalations: z.array(reportedEscalation).readonly(),
});
export const report = z.object({
  exercise,
  bulletins: z
    .array(
      z.object({
        id: z.string(),
        number: z.string(),
        step: z.string().nullable(),
        headline: z.string(),
        sentAt: z.date(),
        offices: z.array(reportedOffice).readonly(),
      }),
    )
    .readonly(),
  totals: z.object({ owed: z.int(), received: z.int(), inTime: z.int(), followedUp: z.int(), escalated: z.int() }),
});
