import { z } from 'zod';
import { list } from '../wire.js';

const named = z.object({ code: z.string(), name: z.string(), nameEn: z.string() });

/** What the pages need to say things by their names. */
export const cityReply = z
  .object({
    code: z.string(),
    name: z.string(),
    nameEn: z.string(),
    zone: z.string(),
    /** GB/T 2260 code of the city itself: a bulletin for the whole city names it instead of its districts. */
    areaCode: z.string(),
    offices: list(z.object({ id: z.string(), name: z.string(), nameEn: z.string() }).meta({ id: 'CityOffice' })),
    areas: list(named.meta({ id: 'CityArea' })),
    hazards: list(named.meta({ id: 'CityHazard' })),
  })
  .meta({ id: 'City' });
