import { carriesWords, colours, levels, typedPlaces } from '@rainstorm/warning-model';
import { z } from 'zod';
import { directoryContact } from './contacts.js';
import { officeLevel } from './offices-below.js';
import { bulletinKind, colour, followUpKind, id, level, list, names, optionalId, step, text, time } from './fields.js';

export const onDuty = z.object({ name: text, takenAt: time }).meta({ id: 'OnDuty' });

const office = z
  .object({
    id,
    ...names,
    parent: optionalId,
    level: officeLevel,
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
  .object({
    ...names,
    answerWithinMin: z.number(),
    answeredAgainAfterMin: z.number().optional(),
    unreachableAfterPercent: z.number().optional(),
    contacts: list(directoryContact),
  })
  .meta({ id: 'DirectoryLevel' });
const command = z
  .object({
    ...names,
    planVersion: text,
    /** Minutes from the publication of a signal of this colour to the decisions that it asks for. */
    decideWithinMin: z.object({ blue: z.int(), yellow: z.int(), orange: z.int(), red: z.int() }),
    /** Signals of which colours ask a district for a response, and when it and then the command hear that there is none. */
    unitResponse: z.object({ colours: list(colour), remindAfterMin: z.int(), tellAfterMin: z.int() }),
    levels: list(directoryLevel),
    officersPresent: z.int(),
    onDuty: onDuty.nullable(),
  })
  .meta({ id: 'Command' });
/** English names of posts of contacts; others are known in Chinese only. */
export const posts = list(z.object(names).meta({ id: 'PostName' }));
export const offices = z.object({ items: list(office), command, posts }).meta({ id: 'Offices' });

/** Texts with `{{name}}` placeholders, and `[[…]]` around what is left out where a placeholder within it has no value. */
const textTemplate = z.object({ headline: text, description: text, instruction: text }).meta({ id: 'TextTemplate' });
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
    template: textTemplate,
    actions: z.object({ issue: text, continue: text, upgrade: text, downgrade: text, lift: text }).optional(),
    defaults: z.partialRecord(z.enum(typedPlaces), text.optional()).optional(),
    validMin: z.int().optional(),
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
    eventCode: text.optional(),
    steps: list(z.object({ step, opensBeforeOnsetMin: z.number(), dueBeforeOnsetMin: z.number(), ...cadence }).meta({ id: 'CadenceStep' })),
    signals: list(
      z
        .object({ colour, criteria: text, criteriaEn: text.optional(), validMin: z.int(), advice: list(text), receipt: receiptRule })
        .meta({ id: 'SignalRule' }),
    ),
    levels: list(z.object({ level, receipt: receiptRule }).meta({ id: 'LevelRule' })).optional(),
    express: receiptRule,
  })
  .meta({ id: 'Hazard' });
/** `isoWeekday`: 5 is Friday. `opensAt` and `dueAt`: `HH:mm` of the city's clock. */
const weeklyRule = z
  .object({ step: z.literal('W'), isoWeekday: z.int(), opensAt: text, dueAt: text, ...cadence })
  .meta({ id: 'WeeklyRule' });
export const hazards = z.object({ items: list(hazard), weekly: weeklyRule.nullable() }).meta({ id: 'Hazards' });
