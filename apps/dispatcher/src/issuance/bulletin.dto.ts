import type { BulletinContent } from '@rainstorm/warning-model';
import { bulletinKinds, bulletinStates, contentLimits, revisionKinds, steps } from '@rainstorm/warning-model';
import { z } from 'zod';
import { areaLevel, colour, instant, level, line, paragraphs, prose } from '../wire.js';

/** Generous where the model has the last word: it names field and fault. */
const words = {
  headline: paragraphs(contentLimits.headline * 4),
  description: paragraphs(contentLimits.description * 2),
  instruction: paragraphs(contentLimits.instruction * 2),
};
const facts = {
  areas: z.array(areaLevel).max(200),
  level: level.nullable(),
  colour: colour.nullable(),
  onset: instant.nullable(),
  expires: instant,
};

export const contentPatch = z.strictObject({ ...words, ...facts }).partial();

/** What was given, and nothing else: a field that is not there stays as it was. */
export const patchOf = (given: z.output<typeof contentPatch>): Partial<BulletinContent> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));

const unscheduled = {
  hazard: line(40),
  productCode: line(60),
  episodeId: line(64).nullable().default(null),
  status: z.enum(['actual', 'exercise']).default('actual'),
  headline: words.headline.default(''),
  description: words.description.default(''),
  instruction: words.instruction.default(''),
  areas: facts.areas,
  level: facts.level.default(null),
  colour: facts.colour.default(null),
  onset: facts.onset.default(null),
  expires: facts.expires,
};
export const unscheduledDraft = z.strictObject(unscheduled);
export const newDraft = z.union([
  z.strictObject({ slotId: line(64), productCode: line(60).optional() }),
  z.strictObject({ kind: z.enum(['signal', 'express']), ...unscheduled }),
]);
export const edit = contentPatch.extend({ version: z.int().min(1) });
export const reviewing = z.strictObject({ approve: z.boolean(), note: prose(1_000).nullable().default(null) });
export const signing = z
  .strictObject({ release: z.enum(['by-hand', 'at-due']).default('by-hand'), emergency: z.boolean().default(false) })
  .prefault({});
export const nothing = z.strictObject({}).prefault({});
export const newRevision = contentPatch.extend({ kind: z.enum(revisionKinds) });
/** An instant, or `next` of the page before. */
const cursor = z.templateLiteral([z.iso.datetime({ offset: true }), z.string().regex(/^(_[a-z0-9-]{1,64})?$/)]).transform((text) => {
  const [at = '', id = ''] = text.split('_');
  return { at: new Date(at), id };
});
export const listing = z.strictObject({
  q: line(100).optional(),
  number: line(60).optional(),
  step: z.enum(steps).optional(),
  state: z.enum(bulletinStates).optional(),
  kind: z.enum(bulletinKinds).optional(),
  product: line(60).optional(),
  status: z.enum(['actual', 'exercise']).optional(),
  episodeId: line(64).optional(),
  from: instant.optional(),
  to: instant.optional(),
  before: cursor.optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
