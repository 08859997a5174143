import { z } from 'zod';
import { area } from './areas.js';
import { hazardName, posts } from './directory.js';
import { id, list, names, text } from './fields.js';

export const officeName = z.object({ id, ...names }).meta({ id: 'OfficeName' });

/** What the receivers' pages need to say things by their names. */
export const city = z
  .object({
    code: text,
    ...names,
    /** IANA. */
    zone: text,
    /** GB/T 2260 code of the city itself: a bulletin for the whole city names it instead of its districts. */
    areaCode: text,
    offices: list(officeName),
    areas: list(area),
    hazards: list(hazardName),
    posts,
  })
  .meta({ id: 'City' });
