import { channelKinds, escalationCauses, escalationStates } from '@rainstorm/warning-model';
import { z } from 'zod';
import { callListEntry, phoneTask } from '../acknowledgement/phone-task.dto.js';
import { aboutBulletin } from '../about-bulletin.dto.js';
import { list } from '../wire.js';

const channel = z
  .object({ kind: z.enum(channelKinds), address: z.string(), fallback: z.boolean(), secretRef: z.string().nullable() })
  .meta({ id: 'ContactChannel' });

const contact = z
  .object({
    id: z.string(),
    name: z.string(),
    post: z.string(),
    phone: z.string().nullable(),
    channels: list(channel),
    standby: z.boolean(),
  })
  .meta({ id: 'Contact' });

const level = z
  .object({ name: z.string(), nameEn: z.string(), answerWithinMin: z.number(), contacts: list(contact) })
  .meta({ id: 'EscalationLevel' });

const summary = z
  .object({ tried: list(z.object({ zh: z.string(), en: z.string() })), callList: list(callListEntry) })
  .meta({ id: 'EscalationSummary' });

const row = z.object({
  id: z.string(),
  cause: z.enum(escalationCauses),
  dispatchId: z.string().nullable(),
  alarmId: z.string().nullable(),
  officeId: z.string().nullable(),
  bulletinId: z.string().nullable(),
  state: z.enum(escalationStates),
  deadlineAt: z.date(),
  raisedAt: z.date(),
  level: z.int(),
  round: z.int(),
  levels: list(level),
  summary,
  answeredAt: z.date().nullable(),
  answeredBy: z.string().nullable(),
  answeredByName: z.string().nullable(),
  answerNote: z.string().nullable(),
  closedAt: z.date().nullable(),
  closedReason: z.string().nullable(),
  callingBy: z.string().nullable(),
  callingByName: z.string().nullable(),
  callingSince: z.date().nullable(),
});
export const escalation = row.meta({ id: 'Escalation' });

const notice = z
  .object({
    id: z.string(),
    escalationId: z.string(),
    level: z.int(),
    round: z.int(),
    at: z.date(),
    outcome: z.enum(['told', 'nobody-to-reach']),
    contacts: list(z.string()),
  })
  .meta({ id: 'EscalationNotice' });

const escalationItem = row
  .extend({
    officeName: z.string().nullable(),
    officeNameEn: z.string().nullable(),
    bulletin: aboutBulletin.nullable(),
    notices: list(notice),
    status: aboutBulletin.shape.status,
    answerDueAt: z.date().nullable(),
    phoneTask: phoneTask.nullable(),
  })
  .meta({ id: 'EscalationItem' });

export const escalations = z.object({ items: list(escalationItem) }).meta({ id: 'Escalations' });

/** `already`: somebody of the command was first, and this is what that somebody said. */
export const answeredEscalation = z.object({ escalation, already: z.boolean() }).meta({ id: 'AnsweredEscalation' });
