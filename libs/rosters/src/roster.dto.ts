import { bilingual, distinct, line, prose } from '@rainstorm/http-edge';
import { idFrom, isLocalDate, patternKinds, rosterPosts, type RosterPersonId } from '@rainstorm/warning-model';
import { z } from 'zod';

/** More would be no roster, and would make each of its versions large. */
const MOST_PEOPLE = 200;
const MOST_SHIFTS = 2_000;
const MOST_OTHERS = 200;
const MOST_PATTERNS = 30;
const MOST_TURNS = 60;

const post = z.enum(rosterPosts);
/** Texts only: what they have to be is said by the model, with the place of each fault. */
const minute = line(16).meta({ examples: ['2026-12-01T08:00'] });
const date = line(10).meta({ examples: ['2026-12-01'] });
const personId = z
  .string()
  .regex(/^rop-[a-z0-9]{12,40}$/)
  .meta({ examples: ['rop-0mx10yrm897e4e13b909b86'] })
  .transform((text) => idFrom<RosterPersonId>(text));
const span = { from: minute, to: minute };

const person = z.strictObject({
  id: personId,
  name: line(50),
  phone: z
    .string()
    .trim()
    .regex(/^[0-9+() -]{3,30}$/)
    .nullable()
    .default(null),
  email: z.email().max(254).nullable().default(null),
  leftAt: minute.nullable().default(null),
  // Of what was read. Who a person is, is found by the name.
  accountId: z.unknown().optional(),
  contactId: z.unknown().optional(),
});

const pattern = z.strictObject({
  post,
  kind: z.enum(patternKinds),
  startsOn: date,
  endsOn: date.nullable().default(null),
  changesAt: z.array(line(5).meta({ examples: ['08:00'] })).max(2),
  order: z.array(personId.nullable()).max(MOST_TURNS),
});

const side = z.strictObject({ ...span, post, personId });

const roster = z.strictObject({
  people: distinct(z.array(person).max(MOST_PEOPLE), ({ id }) => id),
  patterns: z.array(pattern).max(MOST_PATTERNS),
  shifts: z.array(z.strictObject({ ...span, post, personId: personId.nullable() })).max(MOST_SHIFTS),
  leaves: z.array(z.strictObject({ ...span, personId })).max(MOST_OTHERS),
  substitutes: z.array(z.strictObject({ ...span, personId, substituteId: personId })).max(MOST_OTHERS),
});

/** Of the command: whose roster, 1 is the level that is asked first. An office has one, and leaves it out. */
const level = z.int().min(1).max(20).default(1);

export const levelQuery = z.strictObject({ level: z.coerce.number().int().min(1).max(20).default(1) });

export const tableQuery = z.strictObject({
  from: z
    .string()
    .refine(isLocalDate, bilingual('应为“年-月-日”', 'must be a date, YYYY-MM-DD'))
    .refine((date) => date > '2000-01-01' && date < '2199-01-01', bilingual('不是合理的日期', 'is no reasonable date'))
    .optional(),
  days: z.coerce.number().int().min(1).max(62).default(7),
  level: z.coerce.number().int().min(1).max(20).default(1),
});

export const savedRoster = z.strictObject({ level, seenVersion: z.int().min(0), note: prose(500).default(''), roster });
export const leaving = z.strictObject({ level, note: prose(500).default('') }).prefault({});
export const proposedSwap = z.strictObject({ level, one: side, other: side, note: prose(500).default('') });
export const settledSwap = z.strictObject({ level }).prefault({});

/** Bytes of a file as base64: about 600 kB, which is a sheet of some thousand rows. */
const MOST_CONTENT = 800_000;
export const importedFile = z.strictObject({
  level,
  format: z.enum(['csv', 'xlsx', 'ics']),
  content: z
    .base64()
    .min(1)
    .max(MOST_CONTENT)
    .meta({ examples: ['5pel5pyfLOW8gOWniyznu5PmnZ8s5YC854+t5ZGYCjIwMjYtMTItMDEsMDg6MDAsMDg6MDAs5ZGo5YC854+t'] }),
});
