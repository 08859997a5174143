import { field, givenAreaLevel } from '@rainstorm/api-schemas';
import { distinct, instant, line, pageQuery, prose } from '@rainstorm/http-edge';
import { bulletinStates, contentLimits, typedPlaces, type BulletinContent } from '@rainstorm/warning-model';
import { z } from 'zod';

/** Generous where the model has the last word: it names field and fault. */
const words = {
  headline: z.string().max(contentLimits.headline * 4),
  description: z.string().max(contentLimits.description * 2),
  instruction: z.string().max(contentLimits.instruction * 2),
};
const facts = {
  areas: distinct(z.array(givenAreaLevel).max(200), ({ areaCode }) => areaCode),
  level: field.level.nullable(),
  colour: field.colour.nullable(),
  onset: instant.nullable(),
  expires: instant,
};

export const contentPatch = z.strictObject({ ...words, ...facts }).partial();

/** What was given, and nothing else: a field that is not there stays as it was. */
export const patchOf = (given: z.output<typeof contentPatch>): Partial<BulletinContent> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));

/** What the forecaster filled in of the template. */
const fields = z.partialRecord(z.enum(typedPlaces), z.string().max(2_000)).default({});
const unscheduled = {
  hazard: line(40),
  productCode: line(60),
  episodeId: line(64).nullable().default(null),
  status: field.status.default('actual'),
  headline: words.headline.default(''),
  description: words.description.default(''),
  instruction: words.instruction.default(''),
  areas: facts.areas,
  level: facts.level.default(null),
  colour: facts.colour.default(null),
  onset: facts.onset.default(null),
  /** Absent: as long as the configuration says for the product or the colour. */
  expires: facts.expires.nullable().default(null),
  fields,
};
export const unscheduledDraft = z.strictObject(unscheduled);
export const newDraft = z
  .union([
    z.strictObject({ slotId: line(64), productCode: line(60).optional() }),
    z.strictObject({ kind: z.enum(['signal', 'express']), ...unscheduled }),
  ])
  .meta({ id: 'NewDraft' });
export const edit = contentPatch.extend({ version: z.int().min(1).optional() });
export const reviewing = z.strictObject({ approve: z.boolean(), note: prose(1_000).nullable().default(null) });
export const takingBack = z.strictObject({ note: prose(1_000).nullable().default(null) }).prefault({});
export const signing = z.strictObject({ release: field.release.default('by-hand'), emergency: z.boolean().default(false) }).prefault({});
export const overriding = z.strictObject({ reason: prose(1_000) });
export const nothing = z.strictObject({}).prefault({});
export const newRevision = contentPatch.extend({ kind: field.revisionKind, fields });
export const listing = z.strictObject({
  q: line(100).optional(),
  number: line(60).optional(),
  step: field.step.optional(),
  state: z.enum(bulletinStates).optional(),
  kind: field.bulletinKind.optional(),
  product: line(60).optional(),
  status: field.status.optional(),
  episodeId: line(64).optional(),
  from: instant.optional(),
  to: instant.optional(),
  ...pageQuery('bulletins'),
});

export const addressOf = ({ id }: { readonly id: string }): string => `/api/v1/bulletins/${id}`;
