import { accepted, refused, type City, type Result } from '@rainstorm/warning-model';
import { loadBaseMap, type BaseMap } from './base-map.js';
import type { ConfigFault } from './fault.js';
import { loadCityApart } from './load-city-apart.js';

export interface CityWithMap {
  readonly city: City;
  /** Null if the city has none. */
  readonly map: BaseMap | null;
}

/** Reads `folder` for a long-running process. Refuses with the faults of the city and of its map together. */
export const loadCityWithMap = async (folder: string): Promise<Result<CityWithMap, readonly ConfigFault[]>> => {
  const city = await loadCityApart(folder);
  const map = await loadBaseMap(folder, city.ok ? city.value : undefined);
  if (city.ok && map.ok) return accepted({ city: city.value, map: map.value });
  return refused([...(city.ok ? [] : city.refusal), ...(map.ok ? [] : map.refusal)]);
};
