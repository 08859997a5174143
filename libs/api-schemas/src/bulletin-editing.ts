import { z } from 'zod';
import { bulletin } from './bulletins.js';
import { areaLevel } from './areas.js';
import { duration, id, list, names, optionalTime, text } from './fields.js';

const { state, version, editedBy, editedByName, editedAt, level, colour, sentAt } = bulletin.shape;

const bulletinEditor = z
  .object({ editor: text, name: text, forMs: duration, silentForMs: duration, isYou: z.boolean() })
  .meta({ id: 'BulletinEditor' });
/** Who has a draft open, and who changed it last. */
export const bulletinEditing = z
  .object({ id, state, version, editedBy, editedByName, editedAt, editors: list(bulletinEditor) })
  .meta({ id: 'BulletinEditing' });

const previewedArea = areaLevel.extend({ name: text }).meta({ id: 'PreviewedArea' });
const comparedBulletin = z
  .object({ id, number: text, headline: text, text, instruction: text, level, colour, sentAt, areas: list(previewedArea) })
  .meta({ id: 'ComparedBulletin' });
const audience = z
  .object({
    offices: list(z.object({ officeId: id, ...names, contacts: z.int(), receiptDueAt: optionalTime })),
    persons: z.int(),
    standby: z.int(),
  })
  .meta({ id: 'Audience' });

/** What would be sent, on each way, to whom, and what changes against the bulletin before (`difference`). */
export const preview = z
  .object({
    email: z.object({ officeId: id, subject: text, text, html: text }).nullable(),
    console: z.object({ headline: text, text }).nullable(),
    /** At most 70 characters: one message of a Chinese SMS. */
    sms: z.object({ text: z.string().max(70), length: z.int(), cut: z.boolean() }),
    audience,
    difference: comparedBulletin.nullable(),
  })
  .meta({ id: 'Preview' });
