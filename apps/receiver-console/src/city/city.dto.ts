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

const position = list(z.number());
const polygon = list(list(position));

/** GeoJSON (RFC 7946); the `id` of a feature is the code of an area. */
export const baseMapReply = z
  .object({
    type: z.literal('FeatureCollection'),
    features: list(
      z
        .object({
          type: z.literal('Feature'),
          id: z.string(),
          properties: z.object({ name: z.string(), cp: position }),
          geometry: z.discriminatedUnion('type', [
            z.object({ type: z.literal('Polygon'), coordinates: polygon }),
            z.object({ type: z.literal('MultiPolygon'), coordinates: list(polygon) }),
          ]),
        })
        .meta({ id: 'MapFeature' }),
    ),
  })
  .meta({ id: 'BaseMap' });
