import { z } from 'zod';
import { areaCode, colour, level, list, names, step, text } from './fields.js';

const township = z.object({ code: text, ...names }).meta({ id: 'Township' });
/** `townships`: absent where the city does not divide the area. */
export const area = z.object({ code: text, ...names, townships: list(township).optional() }).meta({ id: 'Area' });
/** A name for several areas together, e.g. 主城区. `areas`: their codes. */
export const areaGroup = z.object({ code: text, ...names, areas: list(text) }).meta({ id: 'AreaGroup' });
/** Steps and colours that one person may publish alone, with a countersignature afterwards. */
export const approval = z.object({ emergencySteps: list(step), emergencyColours: list(colour) }).meta({ id: 'Approval' });
export const areas = z
  .object({ city: area, items: list(area), groups: list(areaGroup), areaSuffix: text.optional(), approval })
  .meta({ id: 'Areas' });

/** How grave it is in one area, as it is answered. */
export const areaLevel = z.object({ areaCode: text, level: level.nullable(), colour: colour.nullable() }).meta({ id: 'AreaLevel' });
/** The same, as it is sent in: a level or colour that is left out is none. */
export const givenAreaLevel = z.strictObject({ areaCode, level: level.nullable().default(null), colour: colour.nullable().default(null) });
