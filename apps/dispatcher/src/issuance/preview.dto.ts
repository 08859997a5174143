import { z } from 'zod';
import { colour, level } from '../wire.js';

const previewedArea = z.object({ areaCode: z.string(), name: z.string(), level: level.nullable(), colour: colour.nullable() });

export const previewed = z
  .object({
    email: z.object({ officeId: z.string(), subject: z.string(), text: z.string(), html: z.string() }).nullable(),
    console: z.object({ headline: z.string(), text: z.string() }).nullable(),
    sms: z.object({ text: z.string().max(70), length: z.int(), cut: z.boolean() }),
    audience: z.object({
      offices: z.array(
        z.object({
          officeId: z.string(),
          name: z.string(),
          nameEn: z.string(),
          contacts: z.int(),
          receiptDueAt: z.date().nullable(),
        }),
      ),
      persons: z.int(),
      standby: z.int(),
    }),
    difference: z
      .object({
        id: z.string(),
        number: z.string(),
        headline: z.string(),
        text: z.string(),
        instruction: z.string(),
        level: level.nullable(),
        colour: colour.nullable(),
        sentAt: z.date().nullable(),
        areas: z.array(previewedArea),
      })
      .nullable(),
  })
  .meta({ id: 'Preview' });
