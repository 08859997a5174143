import { bulletinKinds, channelKinds, colours, steps } from '@rainstorm/warning-model';
import { z } from 'zod';
import { list } from '../wire.js';

/** `address` only for whoever may see it; `last`: what came of the last try, null where there was none. */
const contact = z
  .object({
    id: z.string(),
    name: z.string(),
    post: z.string(),
    phone: z.string().nullable(),
    standby: z.boolean(),
    channels: list(
      z
        .object({
          kind: z.enum(channelKinds),
          address: z.string().optional(),
          fallback: z.boolean(),
          last: z.object({ result: z.enum(['sent', 'delivered', 'failed']), at: z.date(), reason: z.string().nullable() }).nullable(),
        })
        .meta({ id: 'Way' }),
    ),
  })
  .meta({ id: 'Contact' });
export type ShownContact = z.output<typeof contact>;

const onDuty = z.object({ name: z.string(), takenAt: z.date() }).meta({ id: 'OnDuty' });

const office = z
  .object({
    id: z.string(),
    name: z.string(),
    nameEn: z.string(),
    parent: z.string().nullable(),
    duty: z.enum(['handled', 'reported']),
    phonedBy: z.string(),
    receives: z.object({ hazards: list(z.string()), kinds: list(z.enum(bulletinKinds)) }),
    contacts: list(contact),
    officersPresent: z.int(),
    onDuty: onDuty.nullable(),
  })
  .meta({ id: 'Office' });
const command = z
  .object({
    name: z.string(),
    nameEn: z.string(),
    planVersion: z.string(),
    levels: list(z.object({ name: z.string(), nameEn: z.string(), answerWithinMin: z.number(), contacts: list(contact) })),
    officersPresent: z.int(),
    onDuty: onDuty.nullable(),
  })
  .meta({ id: 'Command' });
export const offices = z.object({ items: list(office), command }).meta({ id: 'Offices' });

const product = z
  .object({
    code: z.string(),
    title: z.string(),
    titleEn: z.string(),
    kind: z.enum(bulletinKinds),
    steps: list(z.enum(steps)),
    hazards: list(z.string()),
    sender: z.string(),
    carries: z.enum(['level', 'colour', 'none']),
    number: z.string(),
    exerciseNumber: z.string(),
    template: z.object({ headline: z.string(), description: z.string(), instruction: z.string() }),
  })
  .meta({ id: 'Product' });
export const products = z.object({ items: list(product) }).meta({ id: 'Products' });

const receiptRule = z
  .object({
    remindAfterMin: z.number(),
    phoneAfterMin: z.number().nullable(),
    receiptDueAfterMin: z.number(),
    followUpDue: z.union([z.object({ afterMin: z.number() }), z.object({ nextWorkingDayAt: z.string() })]),
  })
  .meta({ id: 'ReceiptRule' });
const hazard = z
  .object({
    code: z.string(),
    name: z.string(),
    nameEn: z.string(),
    event: z.string(),
    steps: list(
      z.object({
        step: z.enum(steps),
        opensBeforeOnsetMin: z.number(),
        dueBeforeOnsetMin: z.number(),
        graceMin: z.number(),
        deskRemindersBeforeDueMin: list(z.number()),
        receipt: receiptRule,
      }),
    ),
    signals: list(z.object({ colour: z.enum(colours), criteria: z.string(), receipt: receiptRule })),
    express: receiptRule,
  })
  .meta({ id: 'Hazard' });
const weekly = z.object({
  step: z.literal('W'),
  isoWeekday: z.int(),
  opensAt: z.string(),
  dueAt: z.string(),
  graceMin: z.number(),
  deskRemindersBeforeDueMin: list(z.number()),
  receipt: receiptRule,
});
export const hazards = z.object({ items: list(hazard), weekly: weekly.nullable() }).meta({ id: 'Hazards' });

const area = z.object({ code: z.string(), name: z.string(), nameEn: z.string() }).meta({ id: 'Area' });
/** Steps and colours that one person may publish alone, with a countersignature afterwards. */
const approval = z.object({ emergencySteps: list(z.enum(steps)), emergencyColours: list(z.enum(colours)) }).meta({ id: 'Approval' });
export const areas = z.object({ city: area, items: list(area), approval }).meta({ id: 'Areas' });
