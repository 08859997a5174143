import { escalationCauses, escalationStates } from '@rainstorm/warning-model';
import { z } from 'zod';
import { bulletinHeading } from './bulletins.js';
import { callListEntry, contact } from './contacts.js';
import { id, list, names, optionalId, optionalText, optionalTime, page, status, text, time } from './fields.js';
import { phoneTask } from './phone-tasks.js';

/** Minutes, and a share in percent. Without `answeredAgainAfterMin`, `answerWithinMin` counts for both. */
const escalationLevel = z
  .object({
    ...names,
    answerWithinMin: z.number(),
    answeredAgainAfterMin: z.number().optional(),
    unreachableAfterPercent: z.number().optional(),
    contacts: list(contact),
  })
  .meta({ id: 'EscalationLevel' });

/** What was tried before the command was told, and whom it may call. */
const escalationSummary = z
  .object({ tried: list(z.object({ zh: text, en: text })), callList: list(callListEntry) })
  .meta({ id: 'EscalationSummary' });

/** One unanswered obligation, told to the command level by level. */
export const escalation = z
  .object({
    id,
    cause: z.enum(escalationCauses),
    dispatchId: optionalId,
    alarmId: optionalId,
    decisionClockId: optionalId,
    leaderRoundId: optionalId,
    unitSignalId: optionalId,
    officeId: optionalId,
    bulletinId: optionalId,
    state: z.enum(escalationStates),
    deadlineAt: time,
    raisedAt: time,
    level: z.int(),
    round: z.int(),
    levels: list(escalationLevel),
    summary: escalationSummary,
    answeredAt: optionalTime,
    answeredBy: optionalText,
    answeredByName: optionalText,
    answerNote: optionalText,
    closedAt: optionalTime,
    closedReason: optionalText,
    closedBy: optionalText,
    closedByName: optionalText,
    callingBy: optionalText,
    callingByName: optionalText,
    callingSince: optionalTime,
  })
  .meta({ id: 'Escalation' });

const escalationNotice = z
  .object({
    id,
    escalationId: id,
    level: z.int(),
    round: z.int(),
    at: time,
    outcome: z.enum(['told', 'nobody-to-reach']),
    contacts: list(text),
  })
  .meta({ id: 'EscalationNotice' });

/** An escalation as the command reads it. */
const escalationDetail = escalation
  .extend({
    officeName: optionalText,
    officeNameEn: optionalText,
    bulletin: bulletinHeading.nullable(),
    notices: list(escalationNotice),
    status,
    answerDueAt: optionalTime,
    openAgainAt: optionalTime,
    phoneTask: phoneTask.nullable(),
  })
  .meta({ id: 'EscalationDetail' });
/** Of everything that is not closed, whatever page is answered. `ofNoOffice`: a missing bulletin, a signal without a decision. */
const escalationCounts = z
  .object({ open: z.int(), answered: z.int(), offices: z.int(), ofNoOffice: z.int() })
  .meta({ id: 'StandingEscalationCounts' });
export const escalationDetails = z.object({ counts: escalationCounts, ...page(escalationDetail) }).meta({ id: 'EscalationDetails' });

/** What a page needs to ring for an escalation. */
const unansweredEscalation = escalation
  .pick({ id: true, cause: true, officeId: true, bulletinId: true, level: true, round: true, deadlineAt: true })
  .extend({ officeName: optionalText, officeNameEn: optionalText, status, answerDueAt: optionalTime })
  .meta({ id: 'UnansweredEscalation' });
/** All that nobody answered, and each of their bulletins once. */
export const unansweredEscalations = z
  .object({ items: list(unansweredEscalation), bulletins: list(bulletinHeading) })
  .meta({ id: 'UnansweredEscalations' });

/** Closed by this officer, or before: then by whom, and why. */
export const closedEscalation = z.object({ escalation }).meta({ id: 'ClosedEscalation' });

/** `already`: somebody of the command was first, and this is what that somebody said. */
export const answeredEscalation = z.object({ escalation, already: z.boolean() }).meta({ id: 'AnsweredEscalation' });

/** Each escalation that was named, in that order: answered like one alone, or `refused` by itself. */
export const answeredEscalations = z
  .object({
    items: list(
      z
        .object({
          id,
          escalation: escalation.nullable(),
          already: z.boolean(),
          refused: z.enum(['unknown-escalation', 'escalation-closed']).nullable(),
        })
        .meta({ id: 'EscalationAnswer' }),
    ),
  })
  .meta({ id: 'AnsweredEscalations' });
