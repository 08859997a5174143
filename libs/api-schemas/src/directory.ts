import { carriesWords, colours, levels } from '@rainstorm/warning-model';
import { z } from 'zod';
import { directoryContact } from './contacts.js';
import { bulletinKind, colour, followUpKind, id, list, names, optionalId, step, text, time } from './fields.js';

const onDuty = z.object({ name: text, takenAt: time }).meta({ id: 'OnDuty' });

const office = z
  .object({
    id,
    ...names,
    parent: optionalId,
    duty: followUpKind,
    areas: list(text),
    phonedBy: text,
    receives: z.object({ hazards: list(text), kinds: list(bulletinKind) }),
    contacts: list(directoryContact),
    officersPresent: z.int(),
    onDuty: onDuty.nullable(),
  })
  .meta({ id: 'Office' });
/** `answerWithinMin`: minutes. */
const directoryLevel = z
  .object({ ...names, answerWithinMin: z.number(), answeredAgainAfterMin: z.number().optional(), contacts: list(directoryContact) })
  .meta({ id: 'DirectoryLevel' });
const command = z
  .object({
    ...names,
    planVersion: text,
    levels: list(directoryLevel),
    decideWithinMin: z.record(z.enum(colours), z.number()),
    officersPresent: z.int(),
    onDuty: onDuty.nullable(),
  })
  .meta({ id: 'Command' });
export const offices = z.object({ items: list(office), command }).meta({ id: 'Offices' });

const product = z
  .object({
    code: text,
    title: text,
    titleEn: text,
    kind: bulletinKind,
    steps: list(step),
    hazards: list(text),
    sender: text,
    senderBy: z.partialRecord(z.enum([...levels, ...colours]), text.optional()).optional(),
    carries: z.enum(carriesWords),
    number: text,
    exerciseNumber: text,
    template: z.object({ headline: text, description: text, instruction: text }),
  })
  .meta({ id: 'Product' });
export const products = z.object({ items: list(product) }).meta({ id: 'Products' });

/** Minutes from publication. */
const receiptRule = z
  .object({
    remindAfterMin: z.number(),
    phoneAfterMin: z.number().nullable(),
    receiptDueAfterMin: z.number(),
    followUpDue: z.union([z.object({ afterMin: z.number() }), z.object({ nextWorkingDayAt: text })]),
  })
  .meta({ id: 'ReceiptRule' });
const cadence = { graceMin: z.number(), deskRemindersBeforeDueMin: list(z.number()), receipt: receiptRule };
/** What a hazard is called. */
export const hazardName = z.object({ code: text, ...names });
const hazard = hazardName
  .extend({
    event: text,
    steps: list(z.object({ step, opensBeforeOnsetMin: z.number(), dueBeforeOnsetMin: z.number(), ...cadence }).meta({ id: 'CadenceStep' })),
    signals: list(z.object({ colour, criteria: text, receipt: receiptRule }).meta({ id: 'SignalRule' })),
    express: receiptRule,
  })
  .meta({ id: 'Hazard' });
/** `isoWeekday`: 5 is Friday. `opensAt` and `dueAt`: `HH:mm` of the city's clock. */
const weeklyRule = z
  .object({ step: z.literal('W'), isoWeekday: z.int(), opensAt: text, dueAt: text, ...cadence })
  .meta({ id: 'WeeklyRule' });
export const hazards = z.object({ items: list(hazard), weekly: weeklyRule.nullable() }).meta({ id: 'Hazards' });
