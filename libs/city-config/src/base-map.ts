import { accepted, refused, type City, type Result } from '@rainstorm/warning-model';
import { z } from 'zod';
import { openCityFolder } from './city-folder.js';
import { oneOf, type ConfigFault } from './fault.js';
import { sortFaults } from './load-city.js';
import { areaCode, line, list, someOf } from './schema-parts.js';
import { applySchema, readYamlFile } from './yaml-file.js';

/** `[longitude, latitude]` in degrees, WGS 84 (RFC 7946). */
type Position = readonly number[];
type Polygon = readonly (readonly Position[])[];

/** One district. `id` is the code of an area of the city; `cp` is the position of its name. */
export interface MapFeature {
  readonly type: 'Feature';
  readonly id: string;
  readonly properties: { readonly name: string; readonly cp: Position };
  readonly geometry:
    | { readonly type: 'Polygon'; readonly coordinates: Polygon }
    | { readonly type: 'MultiPolygon'; readonly coordinates: readonly Polygon[] };
}

/** The base map of a city as GeoJSON (RFC 7946). Areas may be missing, because public data often has no outlines of functional zones. */
export interface BaseMap {
  readonly type: 'FeatureCollection';
  readonly features: readonly MapFeature[];
}

const FILE = 'districts.geo.json';

const isOnEarth = ([longitude = NaN, latitude = NaN, ...more]: readonly number[]): boolean =>
  more.length <= 1 && Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
const position = list(z.number({ error: 'degrees' }), '[longitude, latitude]').refine(isOnEarth, { error: '[longitude, latitude]' });
const ring = list(position, 'a ring of positions').refine((all) => all.length >= 4 && String(all[0]) === String(all.at(-1)), {
  error: 'at least four positions, the last one like the first',
});
const polygon = someOf(ring, 'at least one ring');

// RFC 7946 allows further members; they are dropped.
const feature: z.ZodType<MapFeature> = z
  .object(
    {
      type: z.literal('Feature', { error: 'Feature' }),
      id: areaCode,
      properties: z.object({ name: line(), cp: position }, { error: 'a map with name, cp' }),
      geometry: z.discriminatedUnion(
        'type',
        [
          z.object({ type: z.literal('Polygon'), coordinates: polygon }),
          z.object({ type: z.literal('MultiPolygon'), coordinates: someOf(polygon, 'at least one polygon') }),
        ],
        { error: 'a Polygon or a MultiPolygon' },
      ),
    },
    { error: 'a map with type, id, properties, geometry' },
  )
  .meta({ id: 'MapFeature' });

/** Schema of the file and of the answer of both apps; the component names are those of their OpenAPI documents. */
export const baseMapSchema: z.ZodType<BaseMap> = z
  .object(
    { type: z.literal('FeatureCollection', { error: 'FeatureCollection' }), features: someOf(feature) },
    { error: 'a map with type, features' },
  )
  .meta({ id: 'BaseMap' });

/**
 * Reads `config/<city>/districts.geo.json`; null if the city has none. Refused, besides malformed files: a geometry that is not a polygon, a
 * duplicate district, and (if `city` is given) a district that is not an area of the city.
 */
export const loadBaseMap = async (dir: string, city?: City): Promise<Result<BaseMap | null, readonly ConfigFault[]>> => {
  const { names, pathOf } = await openCityFolder(dir);
  if (names?.includes(FILE) !== true) return accepted(null);
  // JSON is valid YAML 1.2, and the YAML reader knows the line of every value.
  const { yaml, faults } = await readYamlFile(pathOf(FILE));
  if (yaml === null) return refused(faults);
  const checked = applySchema(yaml, baseMapSchema);
  const codes = city?.areas.map(({ code }) => code);
  const ids = checked.value?.features.map(({ id }) => id) ?? [];
  const all = [
    ...faults,
    ...checked.faults,
    ...ids.flatMap((id, index) => [
      ...(ids.indexOf(id) < index ? [yaml.faultAt(['features', index, 'id'], 'a district that is drawn once')] : []),
      ...(codes !== undefined && !codes.includes(id)
        ? [yaml.faultAt(['features', index, 'id'], oneOf('the code of an area of city.yaml', codes, id))]
        : []),
    ]),
  ];
  return checked.value === null || all.length > 0 ? refused(sortFaults(all)) : accepted(checked.value);
};
