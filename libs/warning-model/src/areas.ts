import type { Area, City, Township } from './city.js';

/** What of a city the rules of areas need. */
export type CityAreas = Pick<City, 'areaCode' | 'areas'>;

/** What the names of areas need besides. */
export type NamedAreas = CityAreas & Pick<City, 'name' | 'areaGroups'>;

const townshipsOf = ({ townships }: Area): readonly Township[] => townships ?? [];

/** Every code that a text or an episode may name: the city, its areas, and their townships. */
export const areaCodesOf = ({ areaCode, areas }: CityAreas): ReadonlySet<string> =>
  new Set([areaCode, ...areas.flatMap((area) => [area.code, ...townshipsOf(area).map(({ code }) => code)])]);

/** The area or township with this code; null for the city itself and for an unknown code. */
export const areaOf = ({ areas }: Pick<City, 'areas'>, code: string): Area | Township | null =>
  areas.find((area) => area.code === code) ?? areas.flatMap(townshipsOf).find((township) => township.code === code) ?? null;

/** The area to which a township belongs. Every other code is returned unchanged. */
export const districtCodeOf = (code: string): string => (code.length === 9 ? code.slice(0, 6) : code);

/** Whether a place lies in another: in the city, in the same place, or as a township in its area. */
export const isWithin = (code: string, outer: string, cityCode: string): boolean =>
  outer === cityCode || code === outer || districtCodeOf(code) === outer;

/**
 * A list of areas as the bulletins write it, e.g. 主城区、航空港区、上街区: the city where all of its areas are chosen, and a group where all
 * areas of the group are. Each name stands where its first area stood. A township of a chosen area is not repeated; townships alone never make up
 * their area, because the configured list of them may be incomplete. Unknown codes are kept.
 */
export const areaListText = (city: NamedAreas, codes: readonly string[]): string => {
  const chosen = new Set(codes);
  const isWhole = ({ code }: Area): boolean => chosen.has(code);
  if (chosen.has(city.areaCode) || (city.areas.length > 0 && city.areas.every(isWhole))) return city.name;
  const groups = city.areaGroups.filter(({ areas }) => areas.length > 0 && areas.every((code) => chosen.has(code)));
  const nameOf = (code: string): string => {
    const district = districtCodeOf(code);
    if (!chosen.has(district)) return areaOf(city, code)?.name ?? code;
    return (groups.find(({ areas }) => areas.includes(district)) ?? areaOf(city, district))?.name ?? code;
  };
  return [...new Set(codes.map(nameOf))].join('、');
};
