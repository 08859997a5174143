import { z } from 'zod';
import { area } from './areas.js';
import { hazardName, posts } from './directory.js';
import { id, list, names, optionalId, text } from './fields.js';
import { officeLevel } from './offices-below.js';

export const officeName = z.object({ id, ...names }).meta({ id: 'OfficeName' });

/** With its place in the tree: `parentId` is the office right above it. */
const officeInTree = officeName.extend({ parentId: optionalId, level: officeLevel }).meta({ id: 'OfficeInTree' });

/** What the receivers' pages need to say things by their names. */
export const city = z
  .object({
    code: text,
    ...names,
    /** IANA. */
    zone: text,
    /** GB/T 2260 code of the city itself: a bulletin for the whole city names it instead of its districts. */
    areaCode: text,
    offices: list(officeInTree),
    areas: list(area),
    hazards: list(hazardName),
    posts,
  })
  .meta({ id: 'City' });
